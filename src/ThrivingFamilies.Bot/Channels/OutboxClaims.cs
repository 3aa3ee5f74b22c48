using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Claims what may go out now: in order within a conversation, crisis replies first, no faster than a number may send, and to nobody who opted out.</summary>
internal sealed class OutboxClaims(Database database, TurnSeal seal)
{
    // The oldest unsent message of each conversation and lane only, so that order is kept; a crisis reply overtakes what was queued before it, also
    // in its own conversation: an earlier answer that the carrier keeps turning away must not hold it back.
    private const string Heads = """
        SELECT o.id FROM outbox o
        WHERE o.state = 0 AND o.next_attempt_at <= @now
          AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.position < o.position AND e.priority <= o.priority AND e.state IN (0, 1))
        ORDER BY o.priority, o.next_attempt_at, o.id LIMIT @most {{skip_locked}}
        """;

    // Claims that nobody settled: the process died, or could not tell whether the message went out.
    private const string Overdue = """
        SELECT id FROM outbox WHERE state = 1 AND claimed_until < @now ORDER BY claimed_until LIMIT @most {{skip_locked}}
        """;

    private const string Read = """
        SELECT o.id AS Id, o.conversation_id AS ConversationId, o.kind AS Kind, o.body AS Body, o.state AS State, o.priority AS Priority, o.attempts AS Attempts,
               o.first_try_at AS FirstTryAt, o.trace AS Trace, c.address AS Address, c.address_hash AS AddressHash, c.line_address AS LineAddress,
               c.opted_out_at AS OptedOutAt
        FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE o.id {{in_ids}}
        ORDER BY o.priority, o.next_attempt_at, o.id
        """;

    private const string Take = """
        UPDATE outbox SET state = 1, attempts = attempts + 1, claimed_by = @me, claimed_until = @until, first_try_at = COALESCE(first_try_at, @now)
        WHERE id = @id
        """;

    private const string Withhold = "UPDATE outbox SET state = 5, settled_at = @now, claimed_by = NULL, claimed_until = NULL WHERE id = @id";

    private const string OldestQueued = "SELECT MIN(created_at) FROM outbox WHERE state = 0 AND next_attempt_at <= @now";

    public Task<ClaimedBatch> ClaimAsync(ClaimRequest request, CancellationToken stop) => database.WriteAsync(async (connection, transaction) =>
    {
        var claims = new List<Claim>();
        var pace = new SendPace(connection, transaction, request);
        foreach (var row in await CandidatesAsync(connection, transaction, request))
        {
            if (row.OptedOutAt is not null && row.Kind != nameof(MessageKind.OptOutConfirmation))
                await connection.ExecuteAsync(Withhold, new { id = row.Id, now = request.Now.ToUnix() }, transaction);
            else if (await pace.NextAsync(row.LineAddress) is { } at)
                claims.Add(await TakeAsync(connection, transaction, request, row, at));
        }
        await pace.SaveAsync();
        return new ClaimedBatch(claims, claims.Count == 0 ? pace.NextRoomAt : null);
    }, stop);

    /// <summary>Since when the oldest message that is due has been waiting; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> OldestQueuedAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return UnixTime.FromUnix(await connection.ExecuteScalarAsync<long?>(OldestQueued, new { now = now.ToUnix() }));
    }

    private async Task<IEnumerable<Row>> CandidatesAsync(DbConnection connection, DbTransaction transaction, ClaimRequest request)
    {
        var limits = new { now = request.Now.ToUnix(), most = request.Most };
        var ids = (await connection.QueryAsync<long>(database.Spell(Heads), limits, transaction))
            .Concat(await connection.QueryAsync<long>(database.Spell(Overdue), limits, transaction)).ToArray();
        return ids.Length == 0 ? [] : await connection.QueryAsync<Row>(database.Spell(Read), new { ids }, transaction);
    }

    private async Task<Claim> TakeAsync(DbConnection connection, DbTransaction transaction, ClaimRequest request, Row row, DateTimeOffset at)
    {
        var now = request.Now.ToUnix();
        await connection.ExecuteAsync(Take, new { id = row.Id, me = request.Me, until = (at + request.Lease).ToUnix(), now }, transaction);
        var message = new TextMessage(row.Id, row.LineAddress, seal.OpenAddress(row.Address, row.AddressHash), seal.OpenMessage(row.Body, row.ConversationId));
        return new Claim(
            row.ConversationId, message, row.Priority == 0, row.Attempts + 1, UnixTime.FromUnix(row.FirstTryAt ?? now), row.State == 1, at, row.Trace);
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long ConversationId { get; init; }

        public string Kind { get; init; } = "";

        public byte[] Body { get; init; } = [];

        public int State { get; init; }

        public int Priority { get; init; }

        public int Attempts { get; init; }

        public long? FirstTryAt { get; init; }

        public string? Trace { get; init; }

        public byte[] Address { get; init; } = [];

        public byte[] AddressHash { get; init; } = [];

        public string LineAddress { get; init; } = "";

        public long? OptedOutAt { get; init; }
    }
}
