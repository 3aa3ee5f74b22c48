using System.Data.Common;
using Dapper;

namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>The rows of the roster, inside a transaction that the caller has begun.</summary>
internal sealed class RosterStore(DbConnection connection, DbTransaction? transaction, TimeZoneInfo lineZone)
{
    private const string Columns = """
        SELECT w.id AS Id, w.conversation_id AS ConversationId, w.name AS Name, w.languages AS Languages, w.skills AS Skills, w.role AS Role, w.peer AS Peer,
               w.team AS Team, w.capacity AS Capacity, w.time_zone AS TimeZone, w.always AS Always, w.duty AS Duty, w.duty_until AS DutyUntil,
               w.current_case_id AS CurrentCaseId, w.current_at AS CurrentAt, w.unclear AS Unclear, w.asking AS Asking, w.asking_case_id AS AskingCaseId,
               w.offered_at AS OfferedAt, w.heard_case_at AS HeardCaseAt, c.opted_out_at AS OptedOutAt
        FROM workers w JOIN conversations c ON c.id = w.conversation_id WHERE w.removed_at IS NULL
        """;

    private const string Everybody = Columns + " ORDER BY w.id";

    private const string OfConversation = Columns + " AND w.conversation_id = @id";

    private const string OfId = Columns + " AND w.id = @id";

    private const string Shifts = "SELECT worker_id AS Owner, day AS Day, from_minute AS FromMinute, until_minute AS UntilMinute FROM worker_shifts ORDER BY worker_id, day, from_minute";

    private const string Days = "SELECT COALESCE(worker_id, 0) AS Owner, date AS Date, from_minute AS FromMinute, until_minute AS UntilMinute FROM worker_days";

    private const string SaveDuty = "UPDATE workers SET duty = @duty, duty_until = @until WHERE id = @id";

    private const string SaveThread = """
        UPDATE workers SET current_case_id = @CurrentCaseId, current_at = @CurrentAt, unclear = @Unclear, asking = @Asking, asking_case_id = @AskingCaseId,
            offered_at = @OfferedAt, heard_case_at = @HeardCaseAt
        WHERE id = @Id
        """;

    public async Task<IReadOnlyList<Worker>> AllAsync() => (await connection.QueryAsync<Worker>(Everybody, transaction: transaction)).AsList();

    public Task<Worker?> OfConversationAsync(long conversationId) => connection.QuerySingleOrDefaultAsync<Worker?>(OfConversation, new { id = conversationId }, transaction);

    public Task<Worker?> FindAsync(long id) => connection.QuerySingleOrDefaultAsync<Worker?>(OfId, new { id }, transaction);

    public async Task<DutyBook> DutyAsync()
    {
        var shifts = await connection.QueryAsync<(long Owner, long Day, long From, long Until)>(Shifts, transaction: transaction);
        var days = (await connection.QueryAsync<(long Owner, string Date, long? From, long? Until)>(Days, transaction: transaction)).ToLookup(
            row => row.Owner, row => new DayHours(row.Date, row.From, row.Until));
        return new DutyBook(shifts.ToLookup(row => row.Owner, row => new Shift(row.Day, row.From, row.Until)), days, [.. days[0]], lineZone);
    }

    public Task SaveDutyAsync(long id, string? duty, long? until) => connection.ExecuteAsync(SaveDuty, new { id, duty, until }, transaction);

    /// <summary>Changes where the worker's conversation stands: whom they talk with, and what the line asked them. Reads the row first, so that no change is lost.</summary>
    /// <returns>The worker as they stand now.</returns>
    public async Task<Worker> ChangeAsync(long id, Func<Worker, Worker> change)
    {
        var changed = change(await FindAsync(id) ?? throw new InvalidOperationException($"Worker {id} is not on the roster."));
        await connection.ExecuteAsync(SaveThread, changed, transaction);
        return changed;
    }
}
