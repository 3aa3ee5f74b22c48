using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>The rows of the cases, inside the turn's transaction and under the handoff lock.</summary>
internal sealed class CaseStore(DbConnection connection, DbTransaction? transaction, DateTimeOffset at)
{
    private const string Columns = """
        SELECT id AS Id, code AS Code, conversation_id AS ConversationId, state AS State, crisis AS Crisis, language AS Language, skill AS Skill, reason AS Reason,
               summary AS Summary, worker_id AS WorkerId, cycle AS Cycle, round AS Round, told_away AS ToldAway, safe_phone AS SafePhone, call_at AS CallAt,
               opened_at AS OpenedAt, claimed_at AS ClaimedAt, answered_at AS AnsweredAt, parent_wrote_at AS ParentWroteAt, worker_wrote_at AS WorkerWroteAt,
               nudges AS Nudges, move_code AS MoveCode, move_until AS MoveUntil
        FROM handoffs
        """;

    private const string OfId = Columns + " WHERE id = @id";

    private const string OfConversation = Columns + " WHERE conversation_id = @id AND ended_at IS NULL";

    private const string OfCode = Columns + " WHERE code = @code ORDER BY id DESC LIMIT 1";

    private const string OfMove = Columns + " WHERE move_code = @code AND move_until > @now AND ended_at IS NULL";

    private const string OfWorker = Columns + """
         WHERE ended_at IS NULL AND (worker_id = @id OR id IN (SELECT case_id FROM handoff_guests WHERE worker_id = @id AND left_at IS NULL)) ORDER BY id
        """;

    private const string Queue = Columns + " WHERE ended_at IS NULL AND worker_id IS NULL ORDER BY crisis DESC, id";

    private const string Open = Columns + " WHERE ended_at IS NULL ORDER BY id";

    private const string CountOpen = "SELECT worker_id AS Worker, COUNT(*) AS Cases FROM handoffs WHERE ended_at IS NULL AND worker_id IS NOT NULL GROUP BY worker_id";

    private const string IsTaken = "SELECT COUNT(*) FROM handoffs WHERE code = @code AND (ended_at IS NULL OR ended_at > @since)";

    private const string Insert = """
        INSERT INTO handoffs (code, conversation_id, state, crisis, language, skill, reason, summary, safe_phone, opened_at)
        VALUES (@code, @conversation, 'waiting', @crisis, @language, @skill, @reason, @summary, @safePhone, @now) RETURNING id
        """;

    private const string Highest = "SELECT COALESCE(MAX(id), 0) FROM handoffs";

    private const string Move = """
        UPDATE handoffs SET state = @to, worker_id = @WorkerId, cycle = @Cycle, round = @Round, told_away = @ToldAway, claimed_at = @ClaimedAt, answered_at = @AnsweredAt,
            parent_wrote_at = @ParentWroteAt, worker_wrote_at = @WorkerWroteAt, nudges = @Nudges, call_at = @CallAt, crisis = @Crisis,
            offered_at = CASE WHEN @to = 'offered' THEN COALESCE(offered_at, @now) ELSE offered_at END,
            ended_at = CASE WHEN @to = 'ended' THEN @now ELSE NULL END, ending = @ending
        WHERE id = @Id AND state = @from
        """;

    private const string Touch = """
        UPDATE handoffs SET parent_wrote_at = @ParentWroteAt, worker_wrote_at = @WorkerWroteAt, nudges = @Nudges, told_away = @ToldAway, call_at = @CallAt, round = @Round,
            cycle = @Cycle, crisis = @Crisis, conversation_id = @ConversationId, summary = @Summary, move_code = @MoveCode, move_until = @MoveUntil
        WHERE id = @Id
        """;

    private const string Record = """
        INSERT INTO handoff_events (case_id, kind, actor, worker_id, state, inbox_id, detail, at) VALUES (@id, @kind, @actor, @worker, @state, @inbox, @detail, @now)
        """;

    private static readonly TimeSpan CodeRests = TimeSpan.FromDays(30);

    private readonly long now = at.ToUnix();

    public Task<Case?> FindAsync(long id) => connection.QuerySingleOrDefaultAsync<Case?>(OfId, new { id }, transaction);

    public Task<Case?> OpenOfConversationAsync(long id) => connection.QuerySingleOrDefaultAsync<Case?>(OfConversation, new { id }, transaction);

    /// <summary>The newest case that has or had this code.</summary>
    public Task<Case?> OfCodeAsync(string code) => connection.QuerySingleOrDefaultAsync<Case?>(OfCode, new { code }, transaction);

    public Task<Case?> OfMoveCodeAsync(string code) => connection.QuerySingleOrDefaultAsync<Case?>(OfMove, new { code, now }, transaction);

    /// <summary>The open cases that a worker has or has joined.</summary>
    public async Task<IReadOnlyList<Case>> OfWorkerAsync(long id) => (await connection.QueryAsync<Case>(OfWorker, new { id }, transaction)).AsList();

    /// <summary>Open cases that nobody has, crises first.</summary>
    public async Task<IReadOnlyList<Case>> QueueAsync() => (await connection.QueryAsync<Case>(Queue, transaction: transaction)).AsList();

    public async Task<IReadOnlyList<Case>> OpenAsync() => (await connection.QueryAsync<Case>(Open, transaction: transaction)).AsList();

    /// <summary>How many families each worker has.</summary>
    public async Task<Dictionary<long, long>> LoadsAsync() =>
        (await connection.QueryAsync<(long Worker, long Cases)>(CountOpen, transaction: transaction)).ToDictionary(row => row.Worker, row => row.Cases);

    public async Task<Case> AddAsync(NewCase fresh)
    {
        var id = await connection.ExecuteScalarAsync<long>(
            Insert,
            new
            {
                code = await FreeCodeAsync(),
                conversation = fresh.ConversationId,
                crisis = fresh.IsCrisis ? 1 : 0,
                language = fresh.Language,
                skill = fresh.Skill,
                reason = fresh.Reason,
                summary = fresh.Summary,
                safePhone = fresh.IsSafePhone ? 1 : 0,
                now,
            },
            transaction);
        var opened = (await FindAsync(id))!;
        await RecordAsync(opened, "opened", "parent", null, null, fresh.Reason);
        return opened;
    }

    /// <summary>Changes the state, if the case still stands where the caller saw it.</summary>
    /// <param name="after">The case with everything else that changes.</param>
    /// <returns>The case as it stands now.</returns>
    /// <exception cref="InvalidOperationException">It stands elsewhere, or no arrow leads there; the turn is undone and tried again.</exception>
    public async Task<Case> MoveAsync(Case after, CaseState to, string kind, string actor, long? worker = null, string? detail = null)
    {
        var from = after.Stands;
        if (!CaseArrows.Lead(from, to))
            throw new InvalidOperationException($"No arrow leads from {from} to {to}.");
        var values = new DynamicParameters(after);
        values.Add("to", Name(to));
        values.Add("from", after.State);
        values.Add("now", now);
        values.Add("ending", to == CaseState.Ended ? detail : null);
        if (await connection.ExecuteAsync(Move, values, transaction) != 1)
            throw new InvalidOperationException($"Case {after.Id} no longer stands at {from}.");
        var moved = after with { State = Name(to) };
        await RecordAsync(moved, kind, actor, worker, null, detail);
        return moved;
    }

    /// <summary>Saves what changes within a state.</summary>
    public Task SaveAsync(Case changed) => connection.ExecuteAsync(Touch, changed, transaction);

    /// <param name="kind">What happened, in the past tense.</param>
    /// <param name="actor"><c>parent</c>, <c>worker</c>, <c>supervisor</c> or <c>line</c>.</param>
    public Task RecordAsync(Case about, string kind, string actor, long? worker = null, long? inbox = null, string? detail = null) =>
        connection.ExecuteAsync(Record, new { id = about.Id, kind, actor, worker, state = about.State, inbox, detail, now }, transaction);

    private async Task<string> FreeCodeAsync()
    {
        var seed = await connection.ExecuteScalarAsync<long>(Highest, transaction: transaction) + 1;
        for (var attempt = 0; ; attempt++)
        {
            var code = CaseCode.Of(seed, attempt);
            if (await connection.ExecuteScalarAsync<long>(IsTaken, new { code, since = (at - CodeRests).ToUnix() }, transaction) == 0)
                return code;
        }
    }

    private static string Name(CaseState state) => state.ToString().ToLowerInvariant();
}
