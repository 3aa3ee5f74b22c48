using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Finds stored work that nobody took up.</summary>
internal sealed class InboxStore(Database database)
{
    // Counted before the turn and in a commit of its own, so that a text over which processes die is given up on in the end.
    private const string PickWaiting = """
        UPDATE inbox SET picks = picks + 1, next_attempt_at = @later
        WHERE id IN (SELECT id FROM inbox WHERE state = 0 AND next_attempt_at <= @now ORDER BY id LIMIT 500 {{skip_locked}})
        RETURNING id AS Id, conversation_id AS ConversationId
        """;

    private const string FindToWake = """
        SELECT id FROM conversations WHERE wake_at IS NOT NULL AND wake_at <= @now ORDER BY wake_at LIMIT 500
        """;

    private const string AnyWaiting = """
        SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 0 AND next_attempt_at <= @now)
        """;

    private const string OldestWaiting = """
        SELECT MIN(received_at) FROM inbox WHERE state = 0
        """;

    /// <summary>Texts whose turn is due; each comes up again after <paramref name="again"/> if its turn does not happen.</summary>
    public async Task<IReadOnlyList<(long Id, long ConversationId)>> PickWaitingAsync(DateTimeOffset now, TimeSpan again, CancellationToken stop)
    {
        if (!await AnyWaitingAsync(now, stop))
            return [];
        return await database.WriteAsync(async (connection, transaction) =>
        {
            var picked = await connection.QueryAsync<(long Id, long ConversationId)>(
                database.Spell(PickWaiting), new { now = now.ToUnix(), later = (now + again).ToUnix() }, transaction);
            return picked.OrderBy(text => text.Id).ToArray();
        }, stop);
    }

    public async Task<IReadOnlyList<long>> FindToWakeAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<long>(FindToWake, new { now = now.ToUnix() })).AsList();
    }

    /// <summary>When the oldest text that still waits for its turn was received; null when none waits.</summary>
    public async Task<DateTimeOffset?> OldestWaitingAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return UnixTime.FromUnix(await connection.ExecuteScalarAsync<long?>(OldestWaiting));
    }

    private async Task<bool> AnyWaitingAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(AnyWaiting, new { now = now.ToUnix() });
    }
}
