using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Tests.Support;
using Engine = ThrivingFamilies.Bot.Tests.Support.Engine;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>The handoff over the real host, its pump, its sweep and its delivery, on both databases.</summary>
public sealed class HandoffLineTests
{
    private const string Ana = "+15555550131";
    private const string Ben = "+15555550132";

    [Theory]
    [OnEachDatabase]
    public async Task A_family_and_a_worker_talk_and_neither_sees_the_others_number(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await HireAsync(line, "Ana", Ana);
        var parent = line.Phone();
        await AskAsync(line, parent);

        await SayAsync(line, Ana, "1");
        await SayAsync(line, Ana, "Hello, I'm Ana.");
        await SayAsync(line, Some.Phone, "my baby is 5 weeks old");
        await SayAsync(line, Ana, "DONE");

        Assert.Contains("Ana: Hello, I'm Ana.", parent.Texts);
        Assert.Contains("my baby is 5 weeks old", line.Phone(Ana).Texts);
        Assert.DoesNotContain(parent.Texts, text => text.Contains(Ana[^4..], StringComparison.Ordinal));
        Assert.DoesNotContain(line.Phone(Ana).Texts, text => text.Contains(Some.Phone[^4..], StringComparison.Ordinal));
        Assert.DoesNotContain("baby", line.Phone(Ana).Texts[0], StringComparison.Ordinal);
        Assert.Equal(1, await line.CountAsync("handoffs", "state = 'ended' AND ending = 'done'"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Of_forty_who_take_a_case_at_once_one_has_it_and_the_others_hear_so(Engine engine)
    {
        const int People = 40;
        await using var line = await Line.StartAsync(engine);
        for (var n = 0; n < People; n++)
            await HireAsync(line, $"Worker {n}", Some.PhoneOf(n));
        await SayAsync(line, Some.Phone, "i want to kill myself");

        await Task.WhenAll(Enumerable.Range(0, People).Select(n => line.Phone(Some.PhoneOf(n)).TextAsync("1")));
        await SettleAsync(line);

        Assert.Equal(1, await line.CountAsync("handoff_events", "kind = 'claimed'"));
        Assert.Equal(1, await line.CountAsync("handoffs", "worker_id IS NOT NULL"));
        Assert.Equal(1, Enumerable.Range(0, People).Count(n => line.Phone(Some.PhoneOf(n)).Texts.Any(text => text.Contains("is with you", StringComparison.Ordinal))));
        Assert.All(Enumerable.Range(0, People), n => Assert.Contains(line.Phone(Some.PhoneOf(n)).Texts, text => text.Contains("is with you", StringComparison.Ordinal) || text.Contains("colleague took it", StringComparison.Ordinal)));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_worker_who_cannot_be_reached_any_more_loses_the_case_to_the_next(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await HireAsync(line, "Ana", Ana);
        await HireAsync(line, "Ben", Ben);
        await AskAsync(line, line.Phone());
        await SayAsync(line, Ana, "1");

        using var answer = await line.PostStatusAsync(line.Carrier.To(Ana)[^1], "undelivered", 21610);
        await SettleAsync(line);

        Assert.Contains(line.Phone(Ben).Texts, text => text.StartsWith("Case ", StringComparison.Ordinal));
        Assert.Equal(1, await line.CountAsync("handoff_events", "kind = 'worker_stopped'"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Nothing_of_a_handoff_is_readable_in_the_database(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await HireAsync(line, "Ana", Ana);
        await AskAsync(line, line.Phone());
        await SayAsync(line, Ana, "1");
        await SayAsync(line, Ana, "NOTE zebrafinch in the kitchen");
        await SayAsync(line, Ana, "K9 zebrafinch is held back");
        await SayAsync(line, Some.Phone, "zebrafinch is what i see");

        var dump = System.Text.Encoding.UTF8.GetString(await line.Database.DumpAsync());
        Assert.DoesNotContain("zebrafinch", dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Ana, dump, StringComparison.Ordinal);
    }

    private static Task<long> HireAsync(Line line, string name, string phone) =>
        line.Get<RosterBook>().AddAsync(new NewWorker(name, phone, ["en"]) { IsAlways = true, Skills = ["crisis"] }, Line.Number);

    private static async Task AskAsync(Line line, Phone parent)
    {
        foreach (var text in new[] { "person", "5", "skip", "1", "1", "no" })
            await parent.TextAsync(text);
        await SettleAsync(line);
    }

    private static async Task SayAsync(Line line, string phone, string text)
    {
        await line.Phone(phone).TextAsync(text);
        await SettleAsync(line);
    }

    private static async Task SettleAsync(Line line)
    {
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", $"state = 0 AND due_at <= {line.Clock.GetUtcNow().ToUnixTimeMilliseconds()}") == 0, "every errand that is due is run");
        await line.IdleAsync();
    }
}
