using Dapper;
using Npgsql;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>
/// The handoff within one turn's transaction: its rows, and a way to leave word in the conversations of a case.
/// One such turn at a time over all replicas: on SQLite by its single writer, on PostgreSQL by an advisory lock that ends with the transaction.
/// It is the last lock that a turn takes and nothing behind it waits for another one, so that turns cannot wait for each other in a ring.
/// </summary>
internal sealed class Desk(HandoffTools tools, TurnScope scope)
{
    private const long Lock = 7_446_991_003; // any number that no other program takes on this database

    public DateTimeOffset Now => scope.Now;

    public long NowUnix => scope.Now.ToUnix();

    public HandoffOptions Options => tools.Options;

    public Brain Brain => tools.Brains.Current;

    public IHelpFinder? Help => tools.Help;

    public TurnScope Scope => scope;

    public CaseStore Cases { get; } = new(scope.Connection, scope.Transaction, scope.Now);

    public OfferStore Offers { get; } = new(scope.Connection, scope.Transaction, scope.Now);

    public NoteStore Notes { get; } = new(scope.Connection, scope.Transaction, scope.Seal, scope.Now);

    public RosterStore Roster { get; } = new(scope.Connection, scope.Transaction, ZoneOf(tools.Brains.Current));

    public TimeZoneInfo LineZone => ZoneOf(Brain);

    public Task LockAsync() => scope.Connection is NpgsqlConnection
        ? scope.Connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@Lock)", new { Lock }, scope.Transaction)
        : Task.CompletedTask;

    public Task LeaveAsync(long conversationId, Word word, long? caseId = null) =>
        scope.PostAsync(new NewErrand(conversationId, WordErrand.Name, word.ToJson(), Now, caseId));

    /// <summary>Tells a worker something, in their language.</summary>
    public Task TellAsync(Worker worker, string phrase, params (string Slot, string Value)[] values) => TellAsync(worker, phrase, MessageKind.Alert, values);

    public Task TellAsync(Worker worker, string phrase, MessageKind kind, params (string Slot, string Value)[] values) =>
        LeaveAsync(worker.ConversationId, new Word { Phrase = phrase, Kind = kind, Values = Filled(values), Language = worker.Language });

    /// <summary>Tells the parent something, in theirs.</summary>
    public Task TellAsync(Case about, string phrase, params (string Slot, string Value)[] values) => TellAsync(about, WordDeed.Say, phrase, values);

    public Task TellAsync(Case about, WordDeed deed, string phrase, params (string Slot, string Value)[] values) =>
        LeaveAsync(about.ConversationId, new Word { Deed = deed, Phrase = phrase, Kind = MessageKind.Reply, Values = Filled(values), Case = about.Id }, about.Id);

    /// <summary>Tells every supervisor, without content and without a number.</summary>
    public async Task TellSupervisorsAsync(string phrase, long? except = null, params (string Slot, string Value)[] values)
    {
        foreach (var supervisor in (await Roster.AllAsync()).Where(worker => worker.IsSupervisor && worker.Id != except && worker.OptedOutAt is null))
            await TellAsync(supervisor, phrase, values);
    }

    /// <summary>Sets a timer of a case; one of each kind.</summary>
    public async Task SetTimerAsync(Case about, CaseTimer timer, TimeSpan after, string payload = "")
    {
        await scope.TakeBackAsync(TimerErrand.NameOf(timer), about.Id);
        await scope.PostAsync(new NewErrand(about.ConversationId, TimerErrand.NameOf(timer), payload, Now + after, about.Id));
    }

    public Task StopTimerAsync(Case about, CaseTimer timer) => scope.TakeBackAsync(TimerErrand.NameOf(timer), about.Id);

    /// <summary>A phrase as it stands in a worker's language, to be put into another one.</summary>
    public string Words(string phrase, string language) => Brain.Knows(phrase) ? Brain.Phrase(phrase, language) : phrase;

    private static Dictionary<string, string>? Filled((string Slot, string Value)[] values) =>
        values.Length == 0 ? null : values.ToDictionary(value => value.Slot, value => value.Value);

    private static TimeZoneInfo ZoneOf(Brain brain) => brain.TimeZone;
}
