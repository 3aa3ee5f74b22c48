using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Conversations;

public sealed class MediaTests
{
    private static readonly (string, string)[] Picture = [("NumMedia", "1"), ("MediaUrl0", "https://api.twilio.com/picture-of-a-child"), ("MediaContentType0", "image/jpeg")];

    [Theory]
    [OnEachDatabase]
    public async Task A_picture_is_answered_kindly_and_not_kept(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        var heard = await phone.AskAsync("", Picture);

        Assert.Single(heard);
        Assert.Contains(line.Phrase("media_not_kept"), heard[0], StringComparison.Ordinal);
        Assert.DoesNotContain("picture-of-a-child", System.Text.Encoding.UTF8.GetString(await line.Database.DumpAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Words_that_come_with_a_picture_are_answered_too(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        var heard = await phone.AskAsync("menu", Picture);

        Assert.Contains(line.Phrase("media_not_kept"), heard[0], StringComparison.Ordinal);
        Assert.Contains("1 ", heard[^1], StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_picture_as_the_first_contact_meets_the_whole_welcome(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        var heard = await line.Phone().AskAsync("", Picture);

        Assert.Contains(line.Phrase("media_not_kept"), heard[0], StringComparison.Ordinal);
        Assert.Contains(heard, text => text.Contains("not a person", StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_picture_after_a_crisis_leaves_the_later_question_due(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("i want to kill myself");
        var due = await line.AskAsync<long?>("SELECT wake_at FROM conversations");

        await phone.AskAsync("", Picture);

        Assert.NotNull(due);
        Assert.Equal(due, await line.AskAsync<long?>("SELECT wake_at FROM conversations"));
    }
}
