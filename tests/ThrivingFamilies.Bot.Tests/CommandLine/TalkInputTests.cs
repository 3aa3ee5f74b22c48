using ThrivingFamilies.Bot.CommandLine.Talk;

namespace ThrivingFamilies.Bot.Tests.CommandLine;

public sealed class TalkInputTests
{
    [Theory]
    [InlineData("@+30m", 30)]
    [InlineData("@+2h", 120)]
    [InlineData("@+1h30m", 90)]
    [InlineData(" @+3d ", 4320)]
    [InlineData("@+1w", 10080)]
    public void The_clock_is_moved_by(string line, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), TalkInput.Parse(line).Passes);

    [Theory]
    [InlineData("@+")]
    [InlineData("@+2")]
    [InlineData("@+x")]
    [InlineData("@+2x")]
    [InlineData("@+-2h")]
    [InlineData("@+99999999999h")]
    [InlineData("@+9999999d")]
    [InlineData("@soon")]
    [InlineData("@worker")]
    public void What_cannot_be_played_is_refused_with_the_line(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => TalkInput.Parse(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("hello")]
    [InlineData("write me @ home")]
    [InlineData("#1")]
    public void Everything_else_is_a_text(string line) => Assert.Equal(line, TalkInput.Parse(line).Text);
}
