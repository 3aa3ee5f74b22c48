using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Reads what a turn answered to one message.</summary>
internal sealed class ReplyStore(Database database, TurnSeal seal)
{
    private const string Find = "SELECT id AS Id, state AS State, conversation_id AS Conversation FROM inbox WHERE provider_message_id = @providerMessageId";

    private const string Replies = """
        SELECT position AS Position, body AS Body, choices AS Choices, created_at AS At FROM outbox
        WHERE conversation_id = @conversation AND inbox_id = @inbox AND LENGTH(body) > 0 ORDER BY position
        """;

    /// <returns>The answers, in order; null while the message waits for its turn.</returns>
    public async Task<IReadOnlyList<TranscriptLine>?> ReadAsync(string providerMessageId, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var (inbox, state, conversation) = await connection.QuerySingleOrDefaultAsync<(long Id, int State, long Conversation)>(Find, new { providerMessageId });
        if (inbox == 0 || state == 0)
            return null;
        var rows = await connection.QueryAsync<(long Position, byte[] Body, byte[]? Choices, long At)>(Replies, new { inbox, conversation });
        return [.. rows.Select(row => new TranscriptLine(
            row.Position, null, seal.OpenMessage(row.Body, conversation), seal.OpenChoices(row.Choices, conversation), UnixTime.FromUnix(row.At)))];
    }

    /// <returns>The conversation in which a message is stored.</returns>
    public async Task<long?> ConversationOfAsync(string providerMessageId, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var row = await connection.QuerySingleOrDefaultAsync<(long Id, int State, long Conversation)>(Find, new { providerMessageId });
        return row.Id == 0 ? null : row.Conversation;
    }
}
