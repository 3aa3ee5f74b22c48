using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Community.Tips;

public sealed class TipTests
{
    // A Monday, ten in the morning in Chicago.
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 10, 0, 0, TimeSpan.FromHours(-6));

    [Theory]
    [OnEachDatabase]
    public async Task Whoever_says_yes_gets_a_small_moment_the_next_day_and_one_a_week_from_then(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Clock = new MovableClock(Monday) });
        var phone = line.Phone();
        await SubscribeAsync(phone);

        line.Clock.Leap(TimeSpan.FromHours(24));
        await SentAsync(line, 1);
        var first = Assert.Single(await phone.HearAsync());
        line.Clock.Leap(TimeSpan.FromDays(6));
        Assert.Empty(await phone.HearAsync());
        line.Clock.Leap(TimeSpan.FromDays(1));
        await SentAsync(line, 2);

        var second = Assert.Single(await phone.HearAsync());
        Assert.NotEqual(first, second);
        Assert.Contains(line.Get<BrainSource>().Current.Tip(18, "en", 0)!, first, StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_child_grows(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Clock = new MovableClock(Monday) });
        var phone = line.Phone();
        await SubscribeAsync(phone);

        line.Clock.Leap(TimeSpan.FromDays(1002));
        await SentAsync(line, 1);

        Assert.Contains(line.Get<BrainSource>().Current.Tip(50, "en", 0)!, Assert.Single(await phone.HearAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task After_STOP_or_tips_off_none_comes(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Clock = new MovableClock(Monday) });
        var (one, other) = (line.Phone(), line.Phone(Some.OtherPhone));
        await SubscribeAsync(one);
        await SubscribeAsync(other);
        await one.AskAsync("STOP");
        await other.AskAsync("tips off");

        line.Clock.Leap(TimeSpan.FromDays(8));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "kind = 'tip' AND state = 0") == 0, "nothing is planned any more");

        Assert.Empty(await one.HearAsync());
        Assert.Empty(await other.HearAsync());
    }

    private static Task SentAsync(Line line, int tips) =>
        Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "kind = 'tip' AND state = 1") == tips, "the small moment was sent");

    private static async Task SubscribeAsync(Phone phone)
    {
        foreach (var text in new[] { "tips", "yes", "18 months", "once a week", "morning" })
            await phone.AskAsync(text);
    }
}
