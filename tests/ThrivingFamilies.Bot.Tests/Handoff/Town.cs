using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ThrivingFamilies.Bot.CommandLine.Talk;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>Four parents, three workers and a supervisor who do anything in any order; what must hold is checked after each step.</summary>
internal sealed class Town : IDisposable
{
    private static readonly Lazy<Brain> Shipped = new(() => new Brain(Brains.Content));
    private static readonly string[] Parents = [TalkLine.Parent, "Second", "Third", "Fourth"];
    private static readonly string[] Workers = ["Ana", "Ben", "Cleo", "Sam"];
    private static readonly TimeSpan[] Spans = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(95), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(40), TimeSpan.FromHours(3)];
    private static readonly string[] Consent = ["person", "5", "skip", "1", "1", "no"];

    private readonly TalkLine line;
    private readonly Dictionary<string, string> written = []; // by the mark in a text: who wrote it
    private readonly Dictionary<string, string?> meantFor = []; // by the mark: the parent whose code stood before it
    private readonly Dictionary<string, string> lastTo = []; // by worker: whom their last text reached
    private readonly Dictionary<string, HashSet<string>> heardSince = Workers.ToDictionary(name => name, _ => new HashSet<string>());
    private readonly HashSet<(string Mark, string To)> arrived = [];
    private int marks;
    private int diesIn = -1;

    public Town()
    {
        line = new TalkLine(new BrainSource(Shipped.Value), new TalkClock(Some.Now.AddHours(-6)), TalkTranscript.Seed, Crashing);
        line.Hire("Ana", new Dictionary<string, string> { ["skills"] = "crisis" });
        line.Hire("Ben", new Dictionary<string, string> { ["capacity"] = "2" });
        line.Hire("Cleo", new Dictionary<string, string> { ["role"] = "backup" });
        line.Hire("Sam", new Dictionary<string, string> { ["role"] = "supervisor" });
        foreach (var parent in Parents)
            line.Speaker = parent;
    }

    public void Step(int number)
    {
        var before = Cases();
        var (what, who, how) = (number % 20, number / 20 % 4, number / 80);
        diesIn = how % 11 == 0 ? how % 3 : -1;
        var fresh = what switch
        {
            < 8 => ParentDoes(Parents[who], how, before),
            < 17 => WorkerDoes(Workers[who], how, before),
            _ => Surviving(() => [.. line.Pass(Spans[how % Spans.Length])]),
        };
        diesIn = -1;
        Check(fresh, before, Cases());
    }

    /// <summary>Days pass in which nobody writes.</summary>
    public void Rest()
    {
        var before = Cases();
        for (var hour = 0; hour < 60; hour++)
            Check([.. line.Pass(TimeSpan.FromHours(1))], before, Cases());
        Assert.DoesNotContain(Cases(), case_ => case_.Owner is not null);
        Assert.Equal(0, Ask<long>("SELECT COUNT(*) FROM errands WHERE state = 2"));
        Assert.Equal(0, Ask<long>("SELECT COUNT(*) FROM inbox WHERE state <> 1"));
        Assert.Equal(0, Ask<long>("SELECT COUNT(*) FROM handoffs WHERE ended_at IS NULL AND told_away = 0"));
        ClaimedByOne();
    }

    public void Dispose() => line.Dispose();

    private List<TalkMessage> ParentDoes(string parent, int how, IReadOnlyList<TownCase> before)
    {
        var text = (how % 10) switch
        {
            0 or 1 => null,
            2 => "never mind",
            3 when how % 70 == 3 => "STOP",
            4 => "START",
            5 when how % 50 == 5 => "i want to kill myself",
            6 => "menu",
            _ => Marked(parent),
        };
        var said = new List<TalkMessage>();
        foreach (var one in text is null ? Consent : [text])
            said.AddRange(Texts(parent, one));
        if (text is not null && !IsOptedOut(parent))
            Assert.True(said.Exists(message => message.To == parent || before.Any(case_ => case_.Parent == parent)), $"{parent} wrote \"{text}\" and nobody answered.");
        return said;
    }

    private List<TalkMessage> WorkerDoes(string worker, int how, IReadOnlyList<TownCase> before)
    {
        var mine = before.Where(case_ => case_.Has(worker)).ToArray();
        var any = before.Count == 0 ? "K7" : before[how % before.Count].Code;
        var text = (how / 7 % 16) switch
        {
            0 or 1 or 2 => "1",
            3 => "2",
            4 => any,
            5 when mine.Length > 0 => Coded(worker, mine[how % mine.Length]),
            6 => $"{any} {Marked(worker)}",
            7 or 8 or 9 => Marked(worker),
            10 => mine.Length > 0 ? $"{mine[how % mine.Length].Code} DONE" : "DONE",
            11 when how % 5 == 0 => how % 2 == 0 ? "OFF" : "STOP",
            12 => how % 2 == 0 ? "ON" : "START",
            13 => $"{any} PASS TO {Workers[how % 4]}",
            14 => $"doen",
            15 when worker == "Sam" => $"JOIN {any}",
            _ => "0",
        };
        return Texts(worker, text);
    }

    private string Coded(string worker, TownCase case_)
    {
        var text = Marked(worker);
        meantFor[$"m{marks}x"] = case_.Parent;
        return $"{case_.Code} {text}";
    }

    private string Marked(string who)
    {
        written[$"m{++marks}x"] = who;
        return $"some words m{marks}x of mine";
    }

    private List<TalkMessage> Texts(string who, string text)
    {
        var isParent = Parents.Contains(who);
        if (isParent)
            line.Speaker = who;
        var said = Surviving(() => isParent ? line.Hear(text) : line.HearWorker(who, text), () => line.HearAgain(who, text));
        diesIn = -1;
        if (marks % 9 == 0)
            Assert.Empty(line.HearAgain(who, text)); // carriers send a text twice; it happens once
        return said;
    }

    // The carrier was not acknowledged: it sends the text again once the line is back.
    private List<TalkMessage> Surviving(Func<IReadOnlyList<TalkMessage>> act, Func<IReadOnlyList<TalkMessage>>? again = null)
    {
        try
        {
            return [.. act()];
        }
        catch (CrashingStore.DiedException)
        {
            diesIn = -1;
            line.Restart();
            return [.. again?.Invoke() ?? [], .. line.Pass(TimeSpan.Zero)];
        }
    }

    private void Check(List<TalkMessage> fresh, IReadOnlyList<TownCase> before, IReadOnlyList<TownCase> after)
    {
        foreach (var message in fresh)
        {
            foreach (var mark in written.Keys.Where(mark => message.Text.Contains(mark, StringComparison.Ordinal)))
                MayRead(message, mark, [.. before, .. after]);
        }
        foreach (var case_ in after.Where(case_ => case_.Owner is not null && !before.Any(old => old.Code == case_.Code && old.Owner == case_.Owner)))
            Assert.True(fresh.Exists(message => message.To == case_.Owner && message.Text.Contains(case_.Code, StringComparison.Ordinal)), $"{case_.Owner} has {case_.Code} and was not told.");
    }

    private void MayRead(TalkMessage message, string mark, TownCase[] cases)
    {
        var (from, to) = (written[mark], message.To);
        if (from == to)
            return; // the line says back what one wrote oneself
        var together = Parents.Contains(from)
            ? cases.Any(case_ => case_.Parent == from && case_.Has(to))
            : cases.Any(case_ => case_.Has(from) && (case_.Parent == to || case_.Has(to)));
        Assert.True(together, $"{to} read what {from} wrote: \"{message.Text}\".");
        Assert.True(arrived.Add((mark, to)) || message.Kind != MessageKind.Relay, $"{to} read \"{message.Text}\" twice.");
        if (Workers.Contains(from) && Parents.Contains(to))
            WasMeantFor(from, to, mark, cases);
        else if (Parents.Contains(from) && message.Kind == MessageKind.Relay)
            heardSince[to].Add(from);
    }

    // A text without a code reached a family: no other one can have been meant.
    private void WasMeantFor(string worker, string parent, string mark, TownCase[] cases)
    {
        if (meantFor.TryGetValue(mark, out var meant))
            Assert.True(meant == parent, $"{worker} named the case of {meant}, and {parent} got it.");
        else if (lastTo.TryGetValue(worker, out var last) && last != parent)
            Assert.True(heardSince[worker].All(name => name == parent) && !cases.Any(case_ => case_.Has(worker) && case_.Parent == last), $"{worker} talked with {last}, and {parent} got \"{mark}\".");
        lastTo[worker] = parent;
        heardSince[worker].Clear();
    }

    private void ClaimedByOne()
    {
        var owners = new Dictionary<long, bool>();
        foreach (var (id, kind) in All<(long, string)>("SELECT case_id, kind FROM handoff_events WHERE kind IN ('claimed', 'worker_silent', 'worker_stopped') ORDER BY id"))
        {
            Assert.False(kind == "claimed" && owners.GetValueOrDefault(id), $"Case {id} was claimed by two.");
            owners[id] = kind == "claimed";
        }
    }

    private IReadOnlyList<TownCase> Cases() => [.. All<(string Code, long Parent, string? Owner, string? Guest)>("""
        SELECT h.code, h.conversation_id, w.name, g.name FROM handoffs h LEFT JOIN workers w ON w.id = h.worker_id
        LEFT JOIN handoff_guests hg ON hg.case_id = h.id AND hg.left_at IS NULL LEFT JOIN workers g ON g.id = hg.worker_id WHERE h.ended_at IS NULL ORDER BY h.id
        """).Select(row => new TownCase(row.Code, NameOf(row.Parent), row.Owner, row.Guest))];

    private string NameOf(long conversation) => names.TryGetValue(conversation, out var name) ? name : names[conversation] = line.NameOf(conversation);

    private readonly Dictionary<long, string> names = [];

    private bool IsOptedOut(string parent)
    {
        line.Speaker = parent;
        return line.IsOptedOut;
    }

    private T Ask<T>(string sql) => All<T>(sql).Single();

    private List<T> All<T>(string sql)
    {
        using var connection = line.House.Get<Database>().OpenAsync().AsTask().GetAwaiter().GetResult();
        return connection.Query<T>(sql).AsList();
    }

    private void Crashing(IServiceCollection services) => services.AddSingleton<ITurnStore>(provider => new CrashingStore(
        new SqliteTurnStore((SqliteDatabase)provider.GetRequiredService<Database>(), provider.GetRequiredService<TurnSeal>(), provider.GetRequiredService<ErrandStore>()),
        () => diesIn >= 0 && diesIn-- == 0));
}
