using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Finds the errands that are due.</summary>
internal sealed class ErrandStore(Database database, TurnSeal seal)
{
    private const string FindDue = """
        SELECT DISTINCT conversation_id FROM errands WHERE state = 0 AND due_at <= @now LIMIT 500
        """;

    private const string DueOf = """
        SELECT id AS Id, conversation_id AS ConversationId, kind AS Kind, subject AS Subject, payload AS Payload, due_at AS DueAt, attempts AS Attempts
        FROM errands WHERE conversation_id {{in_ids}} AND state = 0 AND due_at <= @now ORDER BY id
        """;

    private const string RecordFailure = "UPDATE errands SET attempts = attempts + 1, due_at = @due, failure = @failure WHERE id = @id";

    /// <summary>Conversations in which something is due.</summary>
    public async Task<IReadOnlyList<long>> FindDueAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<long>(FindDue, new { now = now.ToUnix() })).AsList();
    }

    /// <summary>What is due in these conversations, the oldest first. To be asked by whoever holds them.</summary>
    public async Task<IReadOnlyList<Errand>> DueOfAsync(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<long> conversationIds, DateTimeOffset now)
    {
        var rows = await connection.QueryAsync<Row>(database.Spell(DueOf), new { ids = conversationIds.ToArray(), now = now.ToUnix() }, transaction);
        return [.. rows.Select(row => row.Open(seal))];
    }

    public static Task RecordFailureAsync(DbConnection connection, DbTransaction? transaction, ErrandFailure failure) =>
        connection.ExecuteAsync(RecordFailure, new { due = failure.NextAttemptAt.ToUnix(), failure = failure.Failure, id = failure.Errand.Id }, transaction);

    private sealed class Row
    {
        public long Id { get; init; }

        public long ConversationId { get; init; }

        public string Kind { get; init; } = "";

        public long? Subject { get; init; }

        public byte[] Payload { get; init; } = [];

        public long DueAt { get; init; }

        public int Attempts { get; init; }

        public Errand Open(TurnSeal seal) =>
            new(Id, ConversationId, Kind, Subject, seal.OpenErrand(Payload, ConversationId), UnixTime.FromUnix(DueAt), Attempts);
    }
}
