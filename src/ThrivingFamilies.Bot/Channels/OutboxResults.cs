using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Writes down what became of messages: what a send returned, and what the carrier says later.</summary>
internal sealed class OutboxResults(Database database, TurnSeal seal)
{
    private const string Sent = """
        UPDATE outbox SET state = 2, provider_sid = @sid, sent_at = @now, claimed_by = NULL, claimed_until = NULL, error_code = NULL
        WHERE id = @id AND state IN (0, 1)
        """;

    // A callback that overtook the send's own answer has settled the message already; only the id is still missing then.
    private const string RememberSid = "UPDATE outbox SET provider_sid = @sid WHERE id = @id AND provider_sid IS NULL";

    // Of this very try only: a late word about an earlier one must not free the message while another process is sending it.
    private const string TryAgain = """
        UPDATE outbox SET state = @state, next_attempt_at = @at, claimed_until = @at, error_code = @code, claimed_by = NULL
        WHERE id = @id AND state = 1 AND attempts = @attempt
        """;

    private const string Settle = """
        UPDATE outbox SET state = @state, error_code = @code, settled_at = @now, claimed_by = NULL, claimed_until = NULL WHERE id = @id AND state IN (0, 1)
        """;

    private const string OptOut = """
        UPDATE conversations SET opted_out_at = @now, opt_out_source = 'carrier', wake_at = NULL
        WHERE id = (SELECT conversation_id FROM outbox WHERE id = @id) AND opted_out_at IS NULL
        """;

    // Whoever is in a handoff, as a family or as a worker, is missed there.
    private const string InHandoff = """
        SELECT c.id FROM conversations c JOIN outbox o ON o.conversation_id = c.id WHERE o.id = @id AND (c.case_id IS NOT NULL OR c.worker_id IS NOT NULL)
        """;

    private const string Tell = """
        INSERT INTO errands (conversation_id, kind, payload, due_at, created_at) VALUES (@conversation, @kind, @payload, @now, @now)
        """;

    private const string WithholdRest = """
        UPDATE outbox SET state = 5, settled_at = @now WHERE conversation_id = (SELECT conversation_id FROM outbox WHERE id = @id) AND state = 0
        """;

    private const string Flag = """
        INSERT INTO staff_flags (conversation_id, inbox_id, kind, detail, at) SELECT conversation_id, inbox_id, 'undeliverable', @detail, @now FROM outbox WHERE id = @id
        """;

    private const string Hear = "INSERT INTO delivery_events (outbox_id, status, error_code, at) SELECT id, @status, @code, @now FROM outbox WHERE id = @id";

    private const string Delivered = """
        UPDATE outbox SET state = 3, settled_at = @now, error_code = NULL WHERE id = @id AND state IN (2, 4)
        """;

    private const string Undelivered = """
        UPDATE outbox SET state = 4, settled_at = @now, error_code = @code WHERE id = @id AND state = 2
        """;

    private const string SidsSince = """
        SELECT provider_sid FROM outbox WHERE conversation_id = @conversation AND provider_sid IS NOT NULL
        """;

    /// <summary>The errand that is left with a conversation in a handoff when the carrier says that the person opted out.</summary>
    public const string OptedOutErrand = "opted_out";

    public Task WriteAsync(IReadOnlyCollection<SendResult> results, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        foreach (var result in results)
            await WriteAsync(connection, transaction, result, now.ToUnix());
    });

    /// <summary>Takes a status callback, in whatever order they come: a message that was delivered stays delivered.</summary>
    /// <returns>False when no such message exists.</returns>
    public Task<bool> HearAsync(long outboxId, string sid, string status, int? errorCode, DateTimeOffset at) => database.WriteAsync(async (connection, transaction) =>
    {
        var now = at.ToUnix();
        if (await connection.ExecuteAsync(Hear, new { id = outboxId, status, code = errorCode, now }, transaction) == 0)
            return false;
        await AcceptAsync(connection, transaction, outboxId, sid, now); // whatever it says, it proves that the message went out
        if (status == "delivered")
            await connection.ExecuteAsync(Delivered, new { id = outboxId, now }, transaction);
        else if (status is "undelivered" or "failed")
            await UndeliveredAsync(connection, transaction, outboxId, errorCode, now);
        return true;
    });

    /// <summary>The carrier's ids of everything that was sent in a conversation.</summary>
    public async Task<IReadOnlySet<string>> SidsAsync(long conversationId, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<string>(SidsSince, new { conversation = conversationId })).ToHashSet();
    }

    private Task WriteAsync(DbConnection connection, DbTransaction transaction, SendResult result, long now) => result switch
    {
        SendResult.Accepted accepted => AcceptAsync(connection, transaction, accepted.Claim.Message.OutboxId, accepted.Sid, now),
        SendResult.Again again => connection.ExecuteAsync(
            TryAgain, new { id = again.Claim.Message.OutboxId, state = again.IsUncertain ? 1 : 0, at = again.At.ToUnix(), code = again.ErrorCode, attempt = again.Claim.Attempt }, transaction),
        SendResult.OptedOut optedOut => OptOutAsync(connection, transaction, optedOut.Claim.Message.OutboxId, optedOut.ErrorCode, now),
        SendResult.Failed failed => FailAsync(connection, transaction, failed.Claim.Message.OutboxId, failed.ErrorCode, now),
        _ => throw new InvalidOperationException($"A new kind of send result ({result.GetType().Name}) needs its row here."),
    };

    private static async Task AcceptAsync(DbConnection connection, DbTransaction transaction, long id, string sid, long now)
    {
        if (await connection.ExecuteAsync(Sent, new { id, sid, now }, transaction) == 0)
            await connection.ExecuteAsync(RememberSid, new { id, sid }, transaction);
    }

    private static async Task FailAsync(DbConnection connection, DbTransaction transaction, long id, int? code, long now)
    {
        await connection.ExecuteAsync(Settle, new { id, state = 4, code, now }, transaction);
        await connection.ExecuteAsync(Flag, new { id, detail = code?.ToString(System.Globalization.CultureInfo.InvariantCulture), now }, transaction);
    }

    private async Task OptOutAsync(DbConnection connection, DbTransaction transaction, long id, int? code, long now)
    {
        if (await connection.ExecuteAsync(OptOut, new { id, now }, transaction) > 0 && await connection.ExecuteScalarAsync<long?>(InHandoff, new { id }, transaction) is { } conversation)
            await connection.ExecuteAsync(Tell, new { conversation, kind = OptedOutErrand, payload = seal.Errand("", conversation), now }, transaction);
        await connection.ExecuteAsync(Settle, new { id, state = 5, code, now }, transaction);
        await connection.ExecuteAsync(WithholdRest, new { id, now }, transaction);
    }

    private async Task UndeliveredAsync(DbConnection connection, DbTransaction transaction, long id, int? code, long now)
    {
        if (await connection.ExecuteAsync(Undelivered, new { id, code, now }, transaction) == 0)
            return;
        if (code == CarrierError.OptedOut)
            await OptOutAsync(connection, transaction, id, code, now);
        else
            await connection.ExecuteAsync(Flag, new { id, detail = code?.ToString(System.Globalization.CultureInfo.InvariantCulture), now }, transaction);
    }
}
