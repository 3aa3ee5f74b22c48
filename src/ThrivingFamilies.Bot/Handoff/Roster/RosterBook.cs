using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>What an operator does to the roster. A running line sees it with its next turn.</summary>
internal sealed class RosterBook(Database database, TurnSeal seal, TimeProvider clock)
{
    // The number may have texted the line before; then its conversation becomes the worker's.
    private const string MakeConversation = """
        INSERT INTO conversations (channel, address_hash, address, line_address, last_heard_at, created_at)
        VALUES (@channel, @hash, @address, @lineAddress, @now, @now)
        ON CONFLICT (address_hash) DO UPDATE SET line_address = excluded.line_address RETURNING id
        """;

    private const string MakeWorker = """
        INSERT INTO workers (conversation_id, name, languages, skills, role, peer, team, capacity, time_zone, always, created_at)
        VALUES (@conversation, @name, @languages, @skills, @role, @peer, @team, @capacity, @timeZone, @always, @now)
        ON CONFLICT (conversation_id) DO UPDATE SET name = excluded.name, languages = excluded.languages, skills = excluded.skills, role = excluded.role,
            peer = excluded.peer, team = excluded.team, capacity = excluded.capacity, time_zone = excluded.time_zone, always = excluded.always,
            removed_at = NULL, duty = NULL, duty_until = NULL
        RETURNING id
        """;

    private const string MarkConversation = "UPDATE conversations SET worker_id = @worker WHERE id = @conversation";

    private const string ClearShifts = "DELETE FROM worker_shifts WHERE worker_id = @worker";

    private const string AddShift = "INSERT INTO worker_shifts (worker_id, day, from_minute, until_minute) VALUES (@worker, @Day, @FromMinute, @UntilMinute)";

    private const string AddDay = "INSERT INTO worker_days (worker_id, date, from_minute, until_minute) VALUES (@worker, @date, @from, @until)";

    private const string ClearDay = "DELETE FROM worker_days WHERE date = @date AND COALESCE(worker_id, 0) = COALESCE(@worker, 0)";

    private const string Remove = "UPDATE workers SET removed_at = @now WHERE id = @worker";

    private const string Unmark = "UPDATE conversations SET worker_id = NULL WHERE id = @conversation";

    private const string OpenCases = "SELECT COUNT(*) FROM handoffs WHERE worker_id = @worker AND ended_at IS NULL";

    private const string Addresses = "SELECT id AS Id, address AS Address, address_hash AS Hash FROM conversations WHERE worker_id IS NOT NULL";

    /// <param name="lineAddress">The line's own number, from which the worker is texted.</param>
    public Task<long> AddAsync(NewWorker worker, string lineAddress) => database.WriteAsync(async (connection, transaction) =>
    {
        var now = clock.GetUtcNow().ToUnix();
        var hash = seal.Hash(worker.Phone);
        var conversation = await connection.ExecuteScalarAsync<long>(
            MakeConversation, new { channel = nameof(ChannelKind.Sms), hash, address = seal.Address(worker.Phone, hash), lineAddress, now }, transaction);
        var id = await connection.ExecuteScalarAsync<long>(
            MakeWorker,
            new
            {
                conversation,
                name = worker.Name,
                languages = string.Join(',', worker.Languages),
                skills = string.Join(',', worker.Skills),
                role = worker.Role,
                peer = worker.IsPeer ? 1 : 0,
                team = worker.Team,
                capacity = worker.Capacity,
                timeZone = worker.TimeZone,
                always = worker.IsAlways ? 1 : 0,
                now,
            },
            transaction);
        await connection.ExecuteAsync(MarkConversation, new { worker = id, conversation }, transaction);
        await SaveShiftsAsync(connection, transaction, id, worker.Shifts);
        return id;
    });

    public Task ShiftAsync(long worker, IReadOnlyList<Shift> shifts) =>
        database.WriteAsync((connection, transaction) => SaveShiftsAsync(connection, transaction, worker, shifts));

    /// <param name="worker">Null for everybody.</param>
    /// <param name="hours">Null: nobody works on that day.</param>
    public Task DayAsync(long? worker, DateOnly date, (int From, int Until)? hours) => database.WriteAsync(async (connection, transaction) =>
    {
        var day = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await connection.ExecuteAsync(ClearDay, new { worker, date = day }, transaction);
        await connection.ExecuteAsync(AddDay, new { worker, date = day, from = hours?.From, until = hours?.Until }, transaction);
    });

    public Task DutyAsync(long worker, string? duty) => database.WriteAsync((connection, transaction) => Store(connection, transaction).SaveDutyAsync(worker, duty, null));

    /// <returns>False when the worker still has families: nobody is left alone.</returns>
    public Task<bool> RemoveAsync(Worker worker) => database.WriteAsync(async (connection, transaction) =>
    {
        if (await connection.ExecuteScalarAsync<long>(OpenCases, new { worker = worker.Id }, transaction) > 0)
            return false;
        await connection.ExecuteAsync(Unmark, new { conversation = worker.ConversationId }, transaction);
        await connection.ExecuteAsync(Remove, new { worker = worker.Id, now = clock.GetUtcNow().ToUnix() }, transaction);
        return true;
    });

    /// <summary>Everybody, with their numbers opened for the operator.</summary>
    public async Task<IReadOnlyList<(Worker Worker, string Phone)>> ListAsync()
    {
        await using var connection = await database.OpenAsync();
        var phones = (await connection.QueryAsync<(long Id, byte[] Address, byte[] Hash)>(Addresses)).ToDictionary(row => row.Id, row => seal.OpenAddress(row.Address, row.Hash));
        return [.. (await Store(connection, null).AllAsync()).Select(worker => (worker, phones.GetValueOrDefault(worker.ConversationId, "")))];
    }

    public async Task<DutyBook> DutyBookAsync(TimeZoneInfo lineZone)
    {
        await using var connection = await database.OpenAsync();
        return await new RosterStore(connection, null, lineZone).DutyAsync();
    }

    private static RosterStore Store(DbConnection connection, DbTransaction? transaction) => new(connection, transaction, TimeZoneInfo.Utc);

    private static async Task SaveShiftsAsync(DbConnection connection, DbTransaction transaction, long worker, IReadOnlyList<Shift> shifts)
    {
        await connection.ExecuteAsync(ClearShifts, new { worker }, transaction);
        foreach (var shift in shifts)
            await connection.ExecuteAsync(AddShift, new { worker, shift.Day, shift.FromMinute, shift.UntilMinute }, transaction);
    }
}
