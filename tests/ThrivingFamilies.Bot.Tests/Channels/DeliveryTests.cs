using System.Net;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Channels;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(6);

    [Theory]
    [OnEachDatabase(nameof(CarrierAct.Refuse))]
    [OnEachDatabase(nameof(CarrierAct.SlowDown))]
    [OnEachDatabase(nameof(CarrierAct.FailBefore))]
    [OnEachDatabase(nameof(CarrierAct.FailAfter))]
    [OnEachDatabase(nameof(CarrierAct.DropBefore))]
    [OnEachDatabase(nameof(CarrierAct.DropAfter))]
    [OnEachDatabase(nameof(CarrierAct.HangBefore))]
    [OnEachDatabase(nameof(CarrierAct.HangAfter))]
    public async Task Whatever_befalls_a_send_the_person_gets_each_message_once_and_in_order(Engine engine, string act)
    {
        await using var line = await Line.StartAsync(engine);
        line.Carrier.RetryAfter = TimeSpan.Zero;
        line.Carrier.WhenSending = Mood.First(Enum.Parse<CarrierAct>(act));
        var phone = line.Phone();

        var heard = await phone.AskAsync("hi");

        Assert.Equal((await line.OutboxAsync(phone.Number)).Select(row => row.Text), heard);
        Assert.All(await line.OutboxAsync(phone.Number), row => Assert.Equal(2, row.State));
    }

    [Theory]
    [OnEachDatabase(nameof(CarrierAct.FailAfter), 0)]
    [OnEachDatabase(nameof(CarrierAct.HangAfter), 0)]
    [OnEachDatabase(nameof(CarrierAct.FailBefore), 1)]
    public async Task Before_a_send_is_repeated_the_carrier_is_asked_whether_it_went_out(Engine engine, string act, int repeats)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        var before = line.Carrier.Sends;
        line.Carrier.WhenSending = Mood.First(Enum.Parse<CarrierAct>(act));

        var heard = await phone.AskAsync("menu");

        Assert.Single(heard);
        Assert.Equal(1, line.Carrier.Lists);
        Assert.Equal(before + 1 + repeats, line.Carrier.Sends);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_message_that_surely_did_not_go_out_is_repeated_without_asking(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        line.Carrier.RetryAfter = TimeSpan.Zero;
        line.Carrier.WhenSending = Mood.First(CarrierAct.SlowDown);

        await line.Phone().AskAsync("hi");

        Assert.Equal(0, line.Carrier.Lists);
    }

    [Theory]
    [OnEachDatabase]
    public async Task While_the_carrier_cannot_be_asked_nothing_is_repeated(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        line.Carrier.WhenSending = Mood.First(CarrierAct.DropAfter);
        line.Carrier.WhenListing = Mood.First(CarrierAct.FailBefore, CarrierAct.SlowDown, CarrierAct.DropBefore);
        line.Carrier.RetryAfter = TimeSpan.Zero;

        var heard = await phone.AskAsync("hi");

        Assert.Equal(heard.Distinct(), heard);
        Assert.Equal(4, line.Carrier.Lists);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_words_sent_earlier_are_not_taken_for_the_message_in_doubt(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("HELP");
        await phone.AskAsync("HELP");
        line.Carrier.WhenSending = Mood.First(CarrierAct.DropBefore);

        var third = await phone.AskAsync("HELP");

        Assert.Equal(3, phone.Texts.Count(text => text == third[0]));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Asked_to_slow_down_the_line_waits_as_long_as_it_was_asked_to(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        line.Carrier.RetryAfter = TimeSpan.FromMinutes(3);
        line.Carrier.WhenSending = Mood.First(CarrierAct.SlowDown);
        var asked = line.Clock.GetUtcNow();
        Assert.Equal(HttpStatusCode.OK, await line.Phone().TextAsync("hi"));

        await Eventually.IsTrueAsync(async () => await line.CountAsync("outbox", "error_code = 20429 AND state = 0") == 1, "the message was turned away");

        Assert.True(await line.AskAsync<long>("SELECT next_attempt_at FROM outbox WHERE error_code = 20429") >= (asked + TimeSpan.FromMinutes(3)).ToUnixTimeMilliseconds());
        line.Clock.Leap(Long);
        Assert.NotEmpty(await line.Phone().HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task An_opt_out_at_the_carrier_is_learned_from_and_nothing_more_is_sent(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        line.Carrier.WhenSending = Mood.First(CarrierAct.OptedOut);

        Assert.Empty(await phone.AskAsync("hi"));

        Assert.Equal(1, line.Carrier.Sends);
        Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
        Assert.All(await line.OutboxAsync(phone.Number), row => Assert.Equal(5, row.State));
        Assert.Empty(await phone.AskAsync("menu"));
        Assert.Empty(await phone.AskAsync("YES"));
        Assert.NotEmpty(await phone.AskAsync("START"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_message_that_can_never_go_out_is_flagged_and_holds_nothing_up(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        line.Carrier.WhenSending = Mood.First(CarrierAct.BadNumber);

        var heard = await phone.AskAsync("hi");

        var rows = await line.OutboxAsync(phone.Number);
        Assert.Equal((4, 21211), (rows[0].State, rows[0].ErrorCode));
        Assert.Equal(rows.Count - 1, heard.Count);
        Assert.Equal("21211", await line.AskAsync<string>("SELECT detail FROM staff_flags WHERE kind = 'undeliverable'"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task After_the_last_try_staff_are_told(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Delivery:MaxAttempts"] = "3" } });
        line.Carrier.RetryAfter = TimeSpan.Zero;
        line.Carrier.WhenSending = Mood.Always(CarrierAct.SlowDown);
        var phone = line.Phone();

        Assert.Empty(await phone.AskAsync("hi"));

        Assert.All(await line.OutboxAsync(phone.Number), row => Assert.Equal((4, 3), (row.State, row.Attempts)));
        Assert.Equal(await line.CountAsync("outbox"), await line.CountAsync("staff_flags", "kind = 'undeliverable'"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task While_the_carrier_cannot_be_reached_texts_are_acknowledged_and_answered_later(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        line.Carrier.WhenSending = Mood.Always(CarrierAct.Refuse);
        var people = Enumerable.Range(0, 5).Select(n => line.Phone(Some.PhoneOf(n))).ToArray();

        foreach (var phone in people)
            Assert.Equal(HttpStatusCode.OK, await phone.TextAsync("hi"));
        line.Carrier.WhenSending = Mood.Kind; // no leap of the clock here: it would cut off sends that are under way
        await line.IdleAsync();

        Assert.All(people, phone => Assert.Contains(phone.Texts, text => text.Contains("not a person", StringComparison.Ordinal)));
        Assert.Equal(await line.CountAsync("outbox"), line.Carrier.Messages.Count);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_crisis_reply_overtakes_an_answer_of_its_own_conversation_that_the_carrier_turns_away(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new() });
        var phone = line.Phone();
        await phone.AskAsync("hi");
        line.Carrier.RetryAfter = TimeSpan.FromMinutes(3);
        line.Carrier.WhenSending = Mood.First(CarrierAct.SlowDown);
        await phone.TextAsync("menu");
        await Eventually.IsTrueAsync(async () => await line.CountAsync("outbox", "error_code = 20429 AND state = 0") == 1, "the answer was turned away");

        await phone.TextAsync(WatchfulDetector.Danger);

        await Eventually.IsTrueAsync(() => phone.Texts[^1].Contains("person", StringComparison.Ordinal) && phone.Texts.Any(text => text.Contains("988", StringComparison.Ordinal)), "the crisis reply came through");
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_line_answers_from_the_number_that_was_texted(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        await line.Phone().AskAsync("hi", ("To", "+15555550101"));

        Assert.All(line.Carrier.Messages, message => Assert.Equal("+15555550101", message.From));
    }
}
