using ThrivingFamilies.Bot.CommandLine.Talk;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Tests.CommandLine;

public sealed class TalkLineTests
{
    private static readonly Lazy<Brain> Shipped = new(() => Brain.Load(Repository.Dialogs));

    [Fact]
    public void A_text_is_answered_as_on_the_line()
    {
        using var talk = Talk();

        var said = talk.Hear("hello").Select(draft => draft.Text).ToList();

        Assert.Contains(said, text => text.Contains("not a person", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("\n1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void After_STOP_nothing_is_said_until_START()
    {
        using var talk = Talk();
        talk.Hear("hello");

        Assert.Single(talk.Hear("STOP"));
        Assert.True(talk.IsOptedOut);
        Assert.Empty(talk.Hear("hello?"));
        Assert.NotEmpty(talk.Hear("START"));
    }

    [Fact]
    public void The_clock_moves_and_what_falls_due_happens_on_the_way()
    {
        using var talk = Talk();
        talk.Hear("i want to kill myself");
        var before = talk.Now;

        var asked = talk.Pass(TimeSpan.FromHours(2)).ToList();

        Assert.NotEmpty(asked);
        Assert.Equal(before + TimeSpan.FromHours(2), talk.Now);
    }

    [Fact]
    public void An_unknown_dialog_is_refused_with_those_that_there_are()
    {
        using var talk = Talk();
        var refused = Assert.Throws<FormatException>(() => talk.Begin("nowhere"));

        Assert.Contains("welcome", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_line_of_JSON()
    {
        using var talk = Talk();
        talk.Channel = ChannelKind.Web;

        var json = TalkJson.Write(talk.Begin("welcome")[^1]);

        Assert.StartsWith("""{"to":"parent","text":""", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
        Assert.Contains("\"choices\":[\"", json, StringComparison.Ordinal);
    }

    private static TalkLine Talk()
    {
        var brains = new BrainSource(Shipped.Value);
        return new(brains, new TalkClock(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(-5))), TalkTranscript.Seed);
    }
}
