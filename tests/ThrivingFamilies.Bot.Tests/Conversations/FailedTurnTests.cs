using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Conversations;

public sealed class FailedTurnTests
{
    [Theory]
    [OnEachDatabase]
    public async Task A_text_whose_turn_keeps_throwing_gets_an_apology_and_a_flag_and_the_next_text_works(Engine engine)
    {
        var safety = new WatchfulDetector();
        await using var line = await Line.StartAsync(engine, Impatient(safety));
        var phone = line.Phone();
        await phone.AskAsync("hi");

        var heard = await phone.AskAsync(WatchfulDetector.Poison);

        Assert.Single(heard);
        Assert.Contains(line.Phrase("apology"), heard[0], StringComparison.Ordinal);
        Assert.Equal(3, safety.Fails);
        Assert.Equal(1, await line.CountAsync("inbox", "state = 2 AND attempts = 3 AND failure = 'InvalidOperationException'"));
        Assert.Equal(1, await line.CountAsync("staff_flags", "kind = 'turn_failed'"));
        Assert.NotEmpty(await phone.AskAsync("menu"));
        Assert.DoesNotContain(WatchfulDetector.Poison, line.Logs.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_turn_that_threw_once_is_made_up_for(Engine engine)
    {
        var safety = new WatchfulDetector();
        await using var line = await Line.StartAsync(engine, new() { Safety = safety, Settings = { ["Conversations:FirstRetryAfter"] = "00:10:00" } });
        var phone = line.Phone();
        await phone.TextAsync(WatchfulDetector.Poison);
        await Eventually.IsTrueAsync(async () => await line.CountAsync("inbox", "state = 0 AND attempts = 1") == 1, "the turn failed and its text was kept");

        safety.IsBroken = false;
        line.Clock.Leap(TimeSpan.FromMinutes(11));

        Assert.Contains(await phone.HearAsync(), text => text.Contains("not a person", StringComparison.Ordinal));
        Assert.Equal(0, await line.CountAsync("staff_flags"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task While_a_failed_text_waits_the_next_one_is_answered(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new(), Settings = { ["Conversations:FirstRetryAfter"] = "00:10:00" } });
        var phone = line.Phone();
        await phone.TextAsync(WatchfulDetector.Poison);

        await phone.TextAsync("hi");

        await Eventually.IsTrueAsync(() => phone.Texts.Count > 0, "the second text was answered");
        Assert.Equal(1, await line.CountAsync("inbox", "state = 0 AND attempts = 1"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_bad_turn_takes_no_neighbour_down(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Impatient(new()));
        var people = Enumerable.Range(0, 20).Select(n => line.Phone(Some.PhoneOf(n))).ToArray();

        await Task.WhenAll(people.Select((phone, i) => phone.TextAsync(i % 5 == 0 ? WatchfulDetector.Poison : "hi")));
        await line.IdleAsync();

        Assert.All(people.Where((_, i) => i % 5 != 0), phone => Assert.Contains(phone.Texts, text => text.Contains("not a person", StringComparison.Ordinal)));
        Assert.All(people.Where((_, i) => i % 5 == 0), phone => Assert.Contains(line.Phrase("apology"), Assert.Single(phone.Texts), StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_text_over_which_processes_die_is_given_up_on(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await line.ExecuteAsync("UPDATE inbox SET state = 0, picks = 1000"); // as a thousand dead processes would have left it

        Assert.Contains(line.Phrase("apology"), Assert.Single(await phone.HearAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_session_that_cannot_be_read_ends_in_an_apology_not_in_silence(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Impatient(new()));
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await line.ExecuteAsync("UPDATE conversations SET session = @box", new { box = line.Get<Vault>().Seal("no session", 1, SealedFor.Session) });

        Assert.Contains(line.Phrase("apology"), Assert.Single(await phone.AskAsync("menu")), StringComparison.Ordinal);
        Assert.NotEmpty(await phone.AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_a_dead_process_left_waiting_is_turned_at_the_next_start(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var number = Some.Phone;
        await using (var first = await Line.StartAsync(engine, new() { Database = database }))
        {
            await first.Phone(number).AskAsync("hi");
            await first.StopAsync();
            await first.ExecuteAsync("UPDATE inbox SET state = 0, position = NULL");
            await first.ExecuteAsync("DELETE FROM outbox");
        }

        await using var second = await Line.StartAsync(engine, new() { Database = database });

        Assert.NotEmpty(await second.Phone(number).HearAsync());
        Assert.Equal(1, await second.CountAsync("inbox", "state = 1 AND picks = 1"));
    }

    private static LineSetup Impatient(WatchfulDetector safety) =>
        new() { Safety = safety, Settings = { ["Conversations:FirstRetryAfter"] = "00:00:00.01", ["Conversations:MaxAttempts"] = "3", ["Conversations:SweepEvery"] = "00:00:00.1" } };
}
