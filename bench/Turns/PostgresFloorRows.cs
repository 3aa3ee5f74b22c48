using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The rows on PostgreSQL, in sets: two round trips and a commit for a batch.</summary>
internal sealed class PostgresFloorRows : IFloorRows
{
    private const string Meet = """
        INSERT INTO conversations (channel, address_hash, address, line_address, last_heard_at, created_at)
        SELECT DISTINCT ON (hash) 'Sms', hash, $2::bytea, $3::text, $4::bigint, $4::bigint FROM unnest($1::bytea[]) AS new (hash)
        ON CONFLICT (address_hash) DO UPDATE SET last_heard_at = $4
        RETURNING id, address_hash, last_position
        """;

    private const string Store = """
        INSERT INTO inbox (conversation_id, provider_message_id, body, received_at, state)
        SELECT id, sid, $3::bytea, $4::bigint, 1 FROM unnest($1::bigint[], $2::text[]) AS new (id, sid) ON CONFLICT (provider_message_id) DO NOTHING
        """;

    private const string Save = """
        UPDATE conversations SET session = $2::bytea, last_position = last_position + 3 FROM unnest($1::bigint[]) AS changed (id) WHERE conversations.id = changed.id
        """;

    private const string Queue = """
        INSERT INTO outbox (conversation_id, position, kind, body, choices, segments, priority, state, next_attempt_at, created_at)
        SELECT id, place, 'Reply', $2::bytea, $3::bytea, 1, 1, 0, $4::bigint, $4::bigint FROM unnest($1::bigint[]) AS new (id), generate_series(2, 3) AS place
        """;

    private const string Explain = """
        INSERT INTO turns (conversation_id, at, content_version, events) SELECT id, $2::bigint, '0', $3::bytea FROM unnest($1::bigint[]) AS new (id)
        """;

    private readonly NpgsqlDataSource source;

    public PostgresFloorRows(string connectionString)
    {
        var database = new PostgresDatabase(connectionString);
        new Migrator(database, TimeProvider.System).ApplyAsync().GetAwaiter().GetResult();
        source = database.DataSource;
    }

    public async Task CommitAsync(IReadOnlyList<FloorText> texts)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnix();
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var homes = await MeetAsync(connection, transaction, texts, now);
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch, Store, homes, texts.Select(text => text.Sid).ToArray(), FloorSizes.Text, now);
        Add(batch, Save, homes.Distinct().ToArray(), FloorSizes.Session);
        Add(batch, Queue, homes, FloorSizes.Said, FloorSizes.Choices, now);
        Add(batch, Explain, homes, now, FloorSizes.Events);
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static async Task<long[]> MeetAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<FloorText> texts, long now)
    {
        var hashes = texts.Select(text => SHA256.HashData(Encoding.UTF8.GetBytes(text.Phone))).ToArray();
        await using var meet = new NpgsqlCommand(Meet, connection, transaction);
        foreach (var value in new object[] { hashes, FloorSizes.Address, BenchArguments.LineNumber, now })
            meet.Parameters.Add(new NpgsqlParameter { Value = value });
        var ids = new Dictionary<string, long>();
        await using var row = await meet.ExecuteReaderAsync();
        while (await row.ReadAsync())
            ids[Convert.ToHexString((byte[])row[1])] = row.GetInt64(0);
        return [.. hashes.Select(hash => ids[Convert.ToHexString(hash)])];
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
