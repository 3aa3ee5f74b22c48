using System.Security.Cryptography;
using System.Text;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>The conversations of visitors: begun once, found by the id in the token, left for good when the visitor says so.</summary>
internal sealed class WebConversations(Database database, TurnSeal seal, TurnPump pump, TimeProvider clock)
{
    private const string Find = "SELECT id AS Id, left_at AS LeftAt FROM conversations WHERE address_hash = @hash";

    private const string Leave = "UPDATE conversations SET left_at = @now, wake_at = NULL WHERE address_hash = @hash AND left_at IS NULL";

    /// <returns>Null before it was begun.</returns>
    public async Task<WebConversation?> FindAsync(string conversation, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var row = await connection.QuerySingleOrDefaultAsync<(long Id, long? LeftAt)>(Find, new { hash = seal.Hash(AddressOf(conversation)) });
        return row.Id == 0 ? null : new WebConversation(row.Id, row.LeftAt is not null);
    }

    /// <summary>Greets the visitor, once.</summary>
    /// <param name="language">BCP 47; what the greeting is said in where the content speaks it.</param>
    /// <returns>True when the conversation began with this call.</returns>
    public async Task<bool> BeginAsync(string conversation, string? language, CancellationToken stop) =>
        await AcceptAsync(conversation, MessageId(conversation, ""), "", language, 0, stop) == Receipt.Accepted;

    /// <summary>Takes in a message.</summary>
    /// <param name="clientId">The client's own id of it: the same one twice is one message.</param>
    public Task<Receipt> AcceptAsync(string conversation, string clientId, string text, string? language, CancellationToken stop, int media = 0) =>
        AcceptAsync(conversation, MessageId(conversation, clientId), text, language, media, stop);

    public Task LeaveAsync(string conversation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync(Leave, new { now = clock.GetUtcNow().ToUnix(), hash = seal.Hash(AddressOf(conversation)) }, transaction));

    /// <returns>The client's id of a stored message; empty for the call that began the conversation.</returns>
    public static string ClientIdOf(string providerMessageId) => providerMessageId[(providerMessageId.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string AddressOf(string conversation) => $"web:{conversation}";

    // The conversation is part of it, so that no visitor's ids ever meet another's.
    private static string MessageId(string conversation, string clientId) =>
        $"DL{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)).AsSpan(0, 16))}/{clientId}";

    private Task<Receipt> AcceptAsync(string conversation, string messageId, string text, string? language, int media, CancellationToken stop) => pump.AcceptAsync(
        new Arrival(messageId, ChannelKind.Web, AddressOf(conversation), Door.For("web", language), text, clock.GetUtcNow(), media, Trace: System.Diagnostics.Activity.Current?.Id), stop);
}
