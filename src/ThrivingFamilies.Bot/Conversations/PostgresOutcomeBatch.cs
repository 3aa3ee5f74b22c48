using Npgsql;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The statements that write a set of outcomes, in one round trip, behind the savepoint <c>turns</c>.</summary>
internal sealed class PostgresOutcomeBatch(NpgsqlBatch batch, TurnSeal seal, IReadOnlyList<TurnOutcome> outcomes)
{
    private const string Withhold = "UPDATE outbox SET state = 5, settled_at = $2 WHERE conversation_id = ANY($1) AND state = 0";

    private const string SaveConversations = """
        UPDATE conversations SET session = changed.session, last_position = changed.last_position, line_address = changed.line_address,
            opted_out_at = changed.opted_out_at, opt_out_source = changed.opt_out_source, last_heard_at = changed.last_heard_at, wake_at = changed.wake_at, case_id = changed.case_id
        FROM unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[])
            AS changed (id, session, last_position, line_address, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id)
        WHERE conversations.id = changed.id
        """;

    private const string SettleTexts = """
        UPDATE inbox SET state = settled.state, position = settled.position
        FROM unnest($1::bigint[], $2::int[], $3::bigint[]) AS settled (id, state, position) WHERE inbox.id = settled.id
        """;

    private const string Queue = """
        INSERT INTO outbox (conversation_id, position, inbox_id, kind, body, choices, segments, priority, state, next_attempt_at, trace, created_at)
        SELECT conversation_id, position, inbox_id, kind, body, choices, segments, priority, state, not_before, trace, created_at
        FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bytea[], $6::bytea[], $7::int[], $8::int[], $9::int[], $10::bigint[], $11::text[], $12::bigint[])
            AS new (conversation_id, position, inbox_id, kind, body, choices, segments, priority, state, not_before, trace, created_at)
        """;

    private const string Explain = """
        INSERT INTO turns (conversation_id, inbox_id, at, content_version, events)
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bytea[])
        """;

    private const string Notice = """
        INSERT INTO safety_notices (conversation_id, inbox_id, category, urgency, unsure, reply_possible, reasons, content_version, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string Flag = "INSERT INTO staff_flags (conversation_id, inbox_id, kind, detail, at) VALUES ($1, $2, $3, $4, $5)";

    // Web conversations may be on the screen of a visitor whom another replica serves.
    private const string Tell = "SELECT pg_notify('line_said', id::text) FROM unnest($1::bigint[]) AS said (id)";

    public void Fill()
    {
        Add("SAVEPOINT turns");
        AddWithhold();
        AddConversations();
        AddSettled();
        AddQueue();
        AddExplanations();
        foreach (var outcome in outcomes)
            AddRaised(outcome);
        AddTold();
        if (!outcomes.Any(outcome => outcome.ReachesFurther)) // else there is more to write behind it
            Add("RELEASE SAVEPOINT turns");
    }

    private void AddWithhold()
    {
        var withheld = outcomes.Where(outcome => outcome.WithholdsQueued).ToArray();
        if (withheld.Length > 0)
            Add(Withhold, withheld.Select(o => o.Conversation.Id).ToArray(), withheld[0].At.ToUnix());
    }

    private void AddConversations()
    {
        // Several turns of one conversation leave one state: the last one's.
        var last = outcomes.GroupBy(outcome => outcome.Conversation.Id).Select(turns => turns.Last().Conversation).ToArray();
        Add(
            SaveConversations,
            last.Select(c => c.Id).ToArray(), last.Select(seal.Session).ToArray(), last.Select(c => c.LastPosition).ToArray(),
            last.Select(c => c.LineAddress).ToArray(), last.Select(c => c.OptedOutAt.ToUnix()).ToArray(), last.Select(c => c.OptOutSource).ToArray(),
            last.Select(c => c.LastHeardAt.ToUnix()).ToArray(), last.Select(c => c.WakeAt.ToUnix()).ToArray(),
            last.Select(c => c.CaseId).ToArray());
    }

    private void AddSettled()
    {
        var settled = outcomes.Where(outcome => outcome.Inbound is not null).ToArray();
        Add(
            SettleTexts,
            settled.Select(o => o.Inbound!.InboxId).ToArray(), settled.Select(o => o.GaveUp ? 2 : 1).ToArray(), settled.Select(o => o.InboundPosition).ToArray());
    }

    private void AddQueue()
    {
        var drafts = outcomes.SelectMany(Placed).ToArray();
        if (drafts.Length == 0)
            return;
        Add(
            Queue,
            drafts.Select(d => d.Outcome.Conversation.Id).ToArray(), drafts.Select(d => d.Position).ToArray(),
            drafts.Select(d => d.Outcome.Inbound?.InboxId).ToArray(), drafts.Select(d => d.Draft.Kind.ToString()).ToArray(),
            drafts.Select(d => seal.Message(d.Draft.Text, d.Outcome.Conversation.Id)).ToArray(),
            drafts.Select(d => seal.Choices(d.Draft.Choices, d.Outcome.Conversation.Id)).ToArray(),
            drafts.Select(d => d.Draft.Segments).ToArray(), drafts.Select(d => d.Draft.Priority()).ToArray(), drafts.Select(d => d.Outcome.QueuedAs).ToArray(),
            drafts.Select(d => d.Draft.NotBefore.ToUnix() ?? d.Outcome.At.ToUnix()).ToArray(),
            drafts.Select(d => d.Outcome.Inbound?.Trace).ToArray(), drafts.Select(d => d.Outcome.At.ToUnix()).ToArray());
    }

    private static IEnumerable<(TurnOutcome Outcome, OutboxDraft Draft, long Position)> Placed(TurnOutcome outcome) =>
        outcome.Drafts.Select((draft, i) => (outcome, draft, outcome.Conversation.LastPosition - outcome.Drafts.Count + i + 1));

    private void AddExplanations() => Add(
        Explain,
        outcomes.Select(o => o.Conversation.Id).ToArray(), outcomes.Select(o => o.Inbound?.InboxId).ToArray(), outcomes.Select(o => o.At.ToUnix()).ToArray(),
        outcomes.Select(o => o.ContentVersion).ToArray(), outcomes.Select(o => seal.Events(o.Events, o.Conversation.Id)).ToArray());

    private void AddRaised(TurnOutcome outcome)
    {
        var (id, inbox, now) = (outcome.Conversation.Id, Nullable(outcome.Inbound?.InboxId), outcome.At.ToUnix());
        if (outcome.Safety is { Verdict: var verdict } notice)
        {
            Add(
                Notice, id, inbox, verdict.Category, verdict.Urgency.ToString(), verdict.Unsure ? 1 : 0, notice.ReplyPossible ? 1 : 0,
                seal.Reasons(verdict.Reasons, id), outcome.ContentVersion, now);
        }
        foreach (var flag in outcome.Flags)
            Add(Flag, id, inbox, flag.Kind, flag.Detail ?? (object)DBNull.Value, now);
    }

    private void AddTold()
    {
        var web = outcomes.Where(outcome => outcome.Conversation.Channel == ChannelKind.Web).Select(outcome => outcome.Conversation.Id).Distinct().ToArray();
        if (web.Length > 0)
            Add(Tell, web);
    }

    private static object Nullable(long? value) => value ?? (object)DBNull.Value;

    private void Add(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
