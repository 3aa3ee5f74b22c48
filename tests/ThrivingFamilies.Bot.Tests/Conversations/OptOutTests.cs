using System.Net;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Conversations;

public sealed class OptOutTests
{
    [Theory]
    [OnEachDatabase]
    public async Task A_second_STOP_is_met_with_silence(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        Assert.Single(await phone.AskAsync("STOP"));
        Assert.Empty(await phone.AskAsync("STOP"));
        Assert.Empty(await phone.AskAsync("HELP"));
        Assert.Empty(await phone.AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase("START")]
    [OnEachDatabase("unstop")]
    [OnEachDatabase("Inicio")]
    public async Task START_brings_a_person_back_at_any_time(Engine engine, string word)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("STOP");
        await phone.AskAsync("some words in between");

        var heard = await phone.AskAsync(word);

        Assert.Contains("STOP", heard[0], StringComparison.Ordinal);
        Assert.Contains(heard, text => text.Contains("1 ", StringComparison.Ordinal));
        Assert.Null(await line.OptedOutAtAsync(phone.Number));
        Assert.NotEmpty(await phone.AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase("YES")]
    [OnEachDatabase("sí")]
    public async Task YES_brings_a_person_back_right_after_STOP_only(Engine engine, string yes)
    {
        await using var line = await Line.StartAsync(engine);
        var (soon, late) = (line.Phone(Some.Phone), line.Phone(Some.OtherPhone));
        await soon.AskAsync("STOP");
        await late.AskAsync("STOP");
        line.Clock.Leap(TimeSpan.FromSeconds(1));
        await late.AskAsync("wait");

        Assert.NotEmpty(await soon.AskAsync(yes));
        Assert.Empty(await late.AskAsync(yes));
        Assert.Null(await line.OptedOutAtAsync(soon.Number));
        Assert.NotNull(await line.OptedOutAtAsync(late.Number));
    }

    [Theory]
    [OnEachDatabase]
    public async Task YES_of_somebody_who_never_opted_out_is_an_ordinary_answer(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        var heard = await phone.AskAsync("yes");

        Assert.DoesNotContain(heard, text => text.Contains("again", StringComparison.Ordinal) && text.Contains("STOP", StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_the_carrier_answered_itself_is_not_answered_again(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        Assert.Empty(await phone.AskAsync("STOP", ("OptOutType", "STOP")));
        Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
        Assert.Equal("carrier", await line.AskAsync<string>("SELECT opt_out_source FROM conversations"));
        var back = await phone.AskAsync("START", ("OptOutType", "START"));
        Assert.Null(await line.OptedOutAtAsync(phone.Number));
        Assert.DoesNotContain(back, text => text.Contains("Text STOP to stop", StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_carriers_verdict_counts_even_when_the_words_are_its_own(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        Assert.Empty(await phone.AskAsync("basta ya", ("OptOutType", "STOP")));
        Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
    }

    [Theory]
    [OnEachDatabase]
    public async Task STOP_withholds_what_is_still_queued_and_only_its_confirmation_goes_out(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Delivery:FirstRetryAfter"] = "00:05:00" } });
        var phone = line.Phone();
        line.Carrier.WhenSending = Mood.First(CarrierAct.SlowDown);
        Assert.Equal(HttpStatusCode.OK, await phone.TextAsync("hi"));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("outbox", "attempts = 1 AND state = 0 AND error_code = 20429") == 1, "the first message was turned away");

        var heard = await phone.AskAsync("STOP");

        Assert.Single(heard);
        Assert.Contains("START", heard[0], StringComparison.Ordinal);
        Assert.All((await line.OutboxAsync(phone.Number)).SkipLast(1), row => Assert.Equal(5, row.State));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_message_whose_fate_is_unknown_does_not_go_out_after_STOP(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Delivery:FirstRetryAfter"] = "00:05:00" } });
        var phone = line.Phone();
        line.Carrier.WhenSending = Mood.First(CarrierAct.FailBefore);
        Assert.Equal(HttpStatusCode.OK, await phone.TextAsync("hi"));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("outbox", "attempts = 1 AND state = 1 AND error_code IS NOT NULL") == 1, "the first send failed");

        Assert.Equal(HttpStatusCode.OK, await phone.TextAsync("STOP"));
        line.Clock.Leap(TimeSpan.FromMinutes(6));

        Assert.Single(await phone.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_crisis_after_STOP_is_never_lost_staff_see_it_and_that_no_reply_is_possible(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new() });
        var phone = line.Phone();
        await phone.AskAsync("STOP");

        Assert.Empty(await phone.AskAsync(WatchfulDetector.Danger));

        Assert.Equal(1, await line.CountAsync("safety_notices", "reply_possible = 0 AND category = 'suicide_active' AND urgency = 'Immediate'"));
        Assert.Equal(1, await line.CountAsync("staff_flags", "kind = 'safety'"));
    }

    [Theory]
    [OnEachDatabase("i cant do this anymore, im going to kill myself tonight")]
    [OnEachDatabase("me quiero matar esta noche")]
    public async Task The_safety_content_that_ships_hears_it_too(Engine engine, string text)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("STOP");

        Assert.Empty(await phone.AskAsync(text));

        Assert.Equal(1, await line.CountAsync("safety_notices", "reply_possible = 0"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_clock_does_not_wake_a_person_who_opted_out(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new() });
        var phone = line.Phone();
        await phone.AskAsync(WatchfulDetector.Danger); // asks for a wake, to ask again how the person is
        await phone.AskAsync("STOP");

        line.Clock.Leap(TimeSpan.FromHours(2));
        await line.IdleAsync();

        Assert.Empty(await phone.HearAsync());
        Assert.Equal(0, await line.CountAsync("conversations", "wake_at IS NOT NULL"));
    }
}
