using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels;

public sealed class OutboxClaimsTests
{
    private static readonly LineSetup Mute = new() { IsMute = true, Safety = new() };

    [Theory]
    [OnEachDatabase]
    public async Task Only_the_oldest_message_of_a_conversation_is_claimed(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        await line.Phone(Some.Phone).TextAsync("hi");
        await line.Phone(Some.OtherPhone).TextAsync("hi");

        var claims = await ClaimAsync(line);

        Assert.Equal(2, claims.Count);
        Assert.Equal([Some.Phone, Some.OtherPhone], claims.Select(claim => claim.Message.To).Order());
        Assert.Empty(await ClaimAsync(line));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_crisis_reply_goes_before_everything_that_waits(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        for (var i = 0; i < 10; i++)
            await line.Phone(Some.PhoneOf(i)).TextAsync("hi");
        await line.Phone(Some.PhoneOf(99)).TextAsync(WatchfulDetector.Danger);

        var first = Assert.Single(await ClaimAsync(line, most: 1));

        Assert.Equal(Some.PhoneOf(99), first.Message.To);
        Assert.True(first.IsCrisis);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_number_sends_no_faster_than_it_may(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        for (var i = 0; i < 10; i++)
            await line.Phone(Some.PhoneOf(i)).TextAsync("hi");
        var now = line.Clock.GetUtcNow();

        var claims = await ClaimAsync(line, now, rate: 2);

        Assert.Equal([now, now.AddSeconds(0.5), now.AddSeconds(1)], claims.Select(claim => claim.SendAt));
        Assert.Empty(await ClaimAsync(line, now, rate: 2));
        Assert.Equal(2, (await ClaimAsync(line, now.AddSeconds(1), rate: 2)).Count);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Each_number_of_the_line_has_a_pace_of_its_own(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        for (var i = 0; i < 10; i++)
            await line.Phone(Some.PhoneOf(i)).TextAsync("hi", null, ("To", i % 2 == 0 ? Line.Number : "+15555550101"));

        var claims = await ClaimAsync(line, rate: 1);

        Assert.Equal([2, 2], claims.GroupBy(claim => claim.Message.From).Select(own => own.Count()));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_claim_that_nobody_settled_is_taken_over_and_counts_as_uncertain(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        await line.Phone().TextAsync("hi");
        var now = line.Clock.GetUtcNow();
        var lost = Assert.Single(await ClaimAsync(line, now));

        Assert.Empty(await ClaimAsync(line, now.AddSeconds(29)));
        var again = Assert.Single(await ClaimAsync(line, now.AddSeconds(31)));

        Assert.False(lost.IsUncertain);
        Assert.True(again.IsUncertain);
        Assert.Equal((lost.Message, 2, lost.FirstTryAt), (again.Message, again.Attempt, again.FirstTryAt));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_late_word_about_an_earlier_try_frees_nothing(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        await line.Phone().TextAsync("hi");
        var now = line.Clock.GetUtcNow();
        var late = Assert.Single(await ClaimAsync(line, now));
        Assert.Single(await ClaimAsync(line, now.AddSeconds(31)));

        await line.Get<OutboxResults>().WriteAsync([new SendResult.Again(late, now.AddSeconds(31), IsUncertain: false, 20429)], now.AddSeconds(31));

        Assert.Empty(await ClaimAsync(line, now.AddSeconds(32)));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Processes_that_claim_at_once_never_claim_the_same(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Mute);
        for (var i = 0; i < 40; i++)
            await line.Phone(Some.PhoneOf(i)).TextAsync("hi");

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => ClaimAsync(line, most: 10, me: $"replica {n}")));

        var taken = claims.SelectMany(own => own).Select(claim => claim.Message.OutboxId).ToArray();
        Assert.Equal(taken.Distinct(), taken);
        Assert.NotEmpty(taken);
    }

    private static async Task<IReadOnlyList<Claim>> ClaimAsync(Line line, DateTimeOffset? now = null, int most = 100, double? rate = null, string me = "me") =>
        (await line.Get<OutboxClaims>().ClaimAsync(
            new ClaimRequest(me, now ?? line.Clock.GetUtcNow(), most, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), rate), CancellationToken.None)).Claims;
}
