using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Reads what the line keeps of one person.</summary>
internal sealed class MyDataStore(Database database, TurnSeal seal)
{
    private const string Messages = """
        SELECT direction AS Direction, body AS Body, at AS At FROM transcript WHERE conversation_id = @id ORDER BY position
        """;

    private const string Session = "SELECT session FROM conversations WHERE id = @id";

    public async Task<MyData> ReadAsync(long conversationId, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var session = seal.OpenSession(await connection.ExecuteScalarAsync<byte[]?>(Session, new { id = conversationId }), conversationId);
        var rows = await connection.QueryAsync<(string Direction, byte[] Body, long At)>(Messages, new { id = conversationId });
        var messages = rows.Select(row => new MyMessage(row.Direction == "in", seal.OpenMessage(row.Body, conversationId), UnixTime.FromUnix(row.At)));
        return new MyData(session is null ? null : Dialogs.Engine.Session.Parse(session), [.. messages.Where(message => message.Text.Length > 0)]);
    }
}
