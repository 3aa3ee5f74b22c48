using System.Text.Json;
using Dapper;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Where the replies of channels' conversations go, and how far they went; shared by all replicas.</summary>
internal sealed class BotConversations(Database database, Vault vault)
{
    private const string Save = """
        INSERT INTO bot_conversations (conversation_id, reference, delivered_position) VALUES (@conversation, @reference, 0)
        ON CONFLICT (conversation_id) DO UPDATE SET reference = excluded.reference, next_attempt_at = 0
        """;

    // The inner condition chooses, the outer one makes sure that no other replica chose the same in between.
    private const string Claim = """
        UPDATE bot_conversations SET claimed_until = @until
        WHERE conversation_id IN (
            SELECT b.conversation_id FROM bot_conversations b JOIN conversations c ON c.id = b.conversation_id
            WHERE c.last_position > b.delivered_position AND LENGTH(b.reference) > 0 AND b.next_attempt_at <= @now AND (b.claimed_until IS NULL OR b.claimed_until < @now) LIMIT 50)
          AND (claimed_until IS NULL OR claimed_until < @now)
        RETURNING conversation_id AS Conversation, reference AS Reference, delivered_position AS Delivered, attempts AS Attempts
        """;

    private const string Advance = """
        UPDATE bot_conversations SET delivered_position = @position, attempts = 0 WHERE conversation_id = @conversation AND delivered_position < @position
        """;

    private const string Release = """
        UPDATE bot_conversations SET claimed_until = NULL, attempts = @attempts, next_attempt_at = @next WHERE conversation_id = @conversation
        """;

    private const string Flag = "INSERT INTO staff_flags (conversation_id, kind, detail, at) VALUES (@conversation, 'undeliverable', @detail, @now)";

    public Task SaveAsync(long conversation, BotReference reference) => WriteAsync(
        Save, new { conversation, reference = vault.Seal(JsonSerializer.SerializeToUtf8Bytes(reference, ActivityJson.Options), conversation, SealedFor.BotReference) });

    public async Task<IReadOnlyList<BotClaim>> ClaimAsync(DateTimeOffset now, TimeSpan lease)
    {
        var rows = await database.WriteAsync((connection, transaction) => connection.QueryAsync<(long Conversation, byte[] Reference, long Delivered, int Attempts)>(
            Claim, new { now = now.ToUnix(), until = (now + lease).ToUnix() }, transaction));
        return [.. rows.Select(row => new BotClaim(
            row.Conversation, JsonSerializer.Deserialize<BotReference>(vault.Open(row.Reference, row.Conversation, SealedFor.BotReference), ActivityJson.Options)!, row.Delivered, row.Attempts))];
    }

    /// <summary>Remembers that everything up to a position is delivered.</summary>
    public Task AdvanceAsync(long conversation, long position) => WriteAsync(Advance, new { conversation, position });

    public Task ReleaseAsync(long conversation, int attempts, DateTimeOffset next) => WriteAsync(Release, new { conversation, attempts, next = next.ToUnix() });

    /// <summary>Tells staff that somebody cannot be reached.</summary>
    public Task FlagAsync(long conversation, string detail, DateTimeOffset now) => WriteAsync(Flag, new { conversation, detail, now = now.ToUnix() });

    private Task WriteAsync(string sql, object values) => database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, values, transaction));
}
