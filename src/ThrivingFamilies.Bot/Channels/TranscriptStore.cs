using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Reads a conversation as both sides saw it, for channels that fetch their messages rather than have them carried.</summary>
internal sealed class TranscriptStore(Database database, TurnSeal seal)
{
    // What a person had deleted stands there as an empty row.
    private const string Read = """
        SELECT position AS Position, provider_message_id AS ProviderMessageId, body AS Body, NULL AS Choices, received_at AS At
        FROM inbox WHERE conversation_id = @conversation AND position > @after AND LENGTH(body) > 0
        UNION ALL
        SELECT position, NULL, body, choices, created_at FROM outbox WHERE conversation_id = @conversation AND position > @after AND state <> 5 AND LENGTH(body) > 0
        ORDER BY 1 LIMIT @most
        """;

    /// <returns>What follows a position, oldest first.</returns>
    public async Task<IReadOnlyList<TranscriptLine>> ReadAsync(long conversation, long after, int most, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Read, new { conversation, after, most }, cancellationToken: stop));
        return [.. rows.Select(row => Open(row, conversation))];
    }

    private TranscriptLine Open(Row row, long conversation) => new(
        row.Position, row.ProviderMessageId, seal.OpenMessage(row.Body, conversation), seal.OpenChoices(row.Choices, conversation), UnixTime.FromUnix(row.At));

    private sealed record Row
    {
        public long Position { get; init; }

        public string? ProviderMessageId { get; init; }

        public byte[] Body { get; init; } = [];

        public byte[]? Choices { get; init; }

        public long At { get; init; }
    }
}
