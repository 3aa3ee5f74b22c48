using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>What an <see cref="ITurnEffect"/> works with: the turn's transaction, and the letterboxes of the conversations.</summary>
internal sealed class TurnScope(DbConnection connection, DbTransaction? transaction, TurnSeal seal, TurnOutcome outcome)
{
    private const string Insert = """
        INSERT INTO errands (conversation_id, kind, subject, payload, due_at, created_at)
        VALUES (@ConversationId, @Kind, @Subject, @payload, @due, @now) RETURNING id
        """;

    private const string TakeBack = """
        UPDATE errands SET state = 3, settled_at = @now WHERE kind = @kind AND subject = @subject AND state = 0
        """;

    private const string Settle = "UPDATE errands SET state = @state, settled_at = @now WHERE id = @id";

    private const string RunAgain = "UPDATE errands SET due_at = @due, attempts = 0 WHERE id = @id";

    private readonly HashSet<long> due = [];

    public DbConnection Connection => connection;

    /// <summary>To hand to Dapper; null on SQLite, where the connection itself is in the transaction.</summary>
    public DbTransaction? Transaction => transaction;

    public TurnOutcome Outcome => outcome;

    public DateTimeOffset Now => outcome.At;

    public TurnSeal Seal => seal;

    /// <summary>Conversations that were left something that is due now.</summary>
    public IReadOnlyCollection<long> Due => due;

    /// <returns>The errand's row.</returns>
    public Task<long> PostAsync(NewErrand errand)
    {
        if (errand.DueAt <= Now)
            due.Add(errand.ConversationId);
        return connection.ExecuteScalarAsync<long>(
            Insert,
            new { errand.ConversationId, errand.Kind, errand.Subject, payload = seal.Errand(errand.Payload, errand.ConversationId), due = errand.DueAt.ToUnix(), now = Now.ToUnix() },
            transaction);
    }

    /// <summary>Makes the waiting errands of this kind not happen.</summary>
    public Task TakeBackAsync(string kind, long subject) =>
        connection.ExecuteAsync(TakeBack, new { kind, subject, now = Now.ToUnix() }, transaction);

    /// <summary>Writes what the outcome changes besides its conversation.</summary>
    internal async Task WriteAsync()
    {
        if (outcome.Errand is { } errand)
            await SettleAsync(errand);
        foreach (var effect in outcome.Effects)
            await effect.WriteAsync(this);
    }

    private Task SettleAsync(Errand errand) => outcome.ErrandAgainAt is { } again
        ? connection.ExecuteAsync(RunAgain, new { due = again.ToUnix(), id = errand.Id }, transaction)
        : connection.ExecuteAsync(Settle, new { state = outcome.GaveUp ? 2 : 1, now = Now.ToUnix(), id = errand.Id }, transaction);
}
