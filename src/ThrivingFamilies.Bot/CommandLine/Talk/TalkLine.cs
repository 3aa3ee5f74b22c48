using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A line with its parents and workers in memory, turned by the service's own code. Nothing is stored on disk or sent.</summary>
internal sealed class TalkLine : IDisposable
{
    public const string Parent = "parent";

    /// <summary>More turns at one instant would be a fault of the line's.</summary>
    private const int MostRounds = 1000;

    private readonly BrainSource brains;
    private readonly TalkClock clock;
    private readonly TalkHouse house;
    private readonly TalkRows rows;
    private readonly Dictionary<string, string> phones = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> workers = new(StringComparer.OrdinalIgnoreCase);
    private readonly long seed;
    private string speaker = Parent;
    private long texts;

    /// <param name="more">Takes the place of services.</param>
    public TalkLine(BrainSource brains, TalkClock clock, long seed, Action<IServiceCollection>? more = null)
    {
        (this.brains, this.clock, this.seed) = (brains, clock, seed);
        house = new TalkHouse(brains, clock, more);
        rows = new TalkRows(house);
        Meet(Parent);
    }

    public TalkHouse House => house;

    /// <summary>Which parent texts from here on; a new name is a new phone.</summary>
    public string Speaker
    {
        get => speaker;
        set
        {
            Meet(value);
            speaker = value;
        }
    }

    public ChannelKind Channel
    {
        get => rows.ChannelOf(phones[speaker]);
        set => rows.SetChannel(phones[speaker], value);
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>True after STOP: nothing is sent until the person opts in again.</summary>
    public bool IsOptedOut => rows.IsOptedOut(phones[speaker]);

    public IReadOnlyCollection<string> Workers => workers;

    /// <summary>Puts somebody on the roster.</summary>
    /// <param name="fields">As <see cref="RosterReader"/> reads them, without a phone.</param>
    /// <exception cref="FormatException">A field does not hold.</exception>
    public void Hire(string name, IReadOnlyDictionary<string, string> fields)
    {
        var phone = PhoneOf(name);
        var all = new Dictionary<string, string>(fields) { ["name"] = name, ["phone"] = phone };
        all.TryAdd("languages", string.Join(',', brains.Current.Languages));
        if (!all.ContainsKey("shift"))
            all.TryAdd("always", "yes");
        house.Get<RosterBook>().AddAsync(RosterReader.Read(all), "line").GetAwaiter().GetResult();
        workers.Add(name);
    }

    /// <summary>A day on which nobody works.</summary>
    public void Holiday(DateOnly date) => house.Get<RosterBook>().DayAsync(null, date, null).GetAwaiter().GetResult();

    /// <summary>Everything in memory begins anew.</summary>
    public void Restart()
    {
        house.Restart();
    }

    /// <exception cref="FormatException">The line does not speak it.</exception>
    public void Switch(string language)
    {
        if (!brains.Current.Languages.Contains(language))
            throw new FormatException($"The line does not speak \"{language}\". It speaks: {string.Join(", ", brains.Current.Languages)}.");
        rows.ChangeSession(phones[speaker], session => session with { Language = language });
    }

    public IReadOnlyList<TalkMessage> Hear(string text) => Arrive(speaker, text);

    /// <summary>A worker texts; one who is not on the roster yet comes on it first, on duty day and night, and is offered who waits.</summary>
    public IReadOnlyList<TalkMessage> HearWorker(string name, string text)
    {
        if (workers.Contains(name))
            return Arrive(name, text);
        Hire(name, new Dictionary<string, string>());
        return [.. Arrive(name, "ON"), .. Arrive(name, text)];
    }

    /// <summary>The same text of the same person comes once more, as carriers do when they are unsure.</summary>
    public IReadOnlyList<TalkMessage> HearAgain(string name, string text)
    {
        texts--;
        return Arrive(name, text);
    }

    /// <summary>Begins a dialog as a follow-up does.</summary>
    /// <exception cref="FormatException">There is no such dialog.</exception>
    public IReadOnlyList<TalkMessage> Begin(string dialog)
    {
        if (!brains.Current.Dialogs.Contains(dialog))
            throw new FormatException($"There is no dialog \"{dialog}\". There are: {string.Join(", ", brains.Current.Dialogs)}.");
        rows.Leave(phones[speaker], new Word { Deed = WordDeed.Begin, Text = dialog });
        Settle();
        return rows.Fresh(NameOf);
    }

    /// <summary>Moves the clock; what falls due on the way happens at its time.</summary>
    public IEnumerable<TalkMessage> Pass(TimeSpan span)
    {
        var until = Now + span;
        while (rows.NextDue() is { } due && due <= until)
        {
            clock.MoveTo(due > Now ? due : Now);
            Settle();
            foreach (var message in rows.Fresh(NameOf))
                yield return message;
        }
        clock.MoveTo(until);
    }

    public void Dispose() => house.Dispose();

    private IReadOnlyList<TalkMessage> Arrive(string name, string text)
    {
        var phone = phones[name];
        var done = new TaskCompletionSource<Receipt>();
        Run(new PumpItem.Arrived(new Arrival((++texts).ToString(CultureInfo.InvariantCulture), rows.ChannelOf(phone), phone, "line", text, Now), done));
        Settle();
        return rows.Fresh(NameOf);
    }

    // Until nothing is due at this instant.
    private void Settle()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var due = rows.Due(Now);
            if (due.Count == 0)
                return;
            foreach (var item in due)
                Run(item);
        }
    }

    private void Run(PumpItem item) => house.Get<TurnBatch>().RunAsync([item], CancellationToken.None).GetAwaiter().GetResult();

    private void Meet(string name)
    {
        if (!phones.ContainsKey(name))
            rows.Begin(PhoneOf(name), seed);
    }

    private string PhoneOf(string name)
    {
        if (!phones.TryGetValue(name, out var phone))
            phones[name] = phone = "+1555555" + (1000 + phones.Count).ToString(CultureInfo.InvariantCulture);
        return phone;
    }

    /// <summary>Whose conversation this is.</summary>
    public string NameOf(long conversation) => NameOf(rows.PhoneOf(conversation));

    private string NameOf(string phone) => phones.First(pair => pair.Value == phone).Key;
}
