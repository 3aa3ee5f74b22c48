using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Reads what a turn answered to one message.</summary>
internal sealed class ReplyStore(Database database, TurnSeal seal)
{
    private const string Find = "SELECT id AS Id, state AS State FROM inbox WHERE provider_message_id = @providerMessageId";

    private const string Replies = """
        SELECT conversation_id AS Conversation, body AS Body, choices AS Choices FROM outbox
        WHERE conversation_id = (SELECT conversation_id FROM inbox WHERE id = @inbox) AND inbox_id = @inbox ORDER BY position
        """;

    /// <returns>The answers, in order; null while the message waits for its turn.</returns>
    public async Task<IReadOnlyList<(string Text, IReadOnlyList<Choice> Choices)>?> ReadAsync(string providerMessageId, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var (inbox, state) = await connection.QuerySingleOrDefaultAsync<(long Id, int State)>(Find, new { providerMessageId });
        if (inbox == 0 || state == 0)
            return null;
        var rows = await connection.QueryAsync<(long Conversation, byte[] Body, byte[]? Choices)>(Replies, new { inbox });
        return [.. rows.Select(row => (seal.OpenMessage(row.Body, row.Conversation), seal.OpenChoices(row.Choices, row.Conversation)))];
    }
}
