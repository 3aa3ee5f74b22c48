using System.Globalization;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>
/// Empties a conversation's messages up to a position, why they were answered so, and what was planned. The rows stay: a text that comes
/// twice must still be one text, and a STOP must still hold.
/// </summary>
/// <param name="upTo">The last message that goes.</param>
/// <param name="answers">How many answers to the wish come behind it: they go a day later, once they were read. Null on that second look.</param>
internal sealed class Forgetting(long upTo, int? answers) : ITurnEffect
{
    /// <summary>The errand that looks once more.</summary>
    public const string Kind = "forget";

    private const string EmptyTexts = "UPDATE inbox SET body = @none WHERE conversation_id = @id AND position <= @upTo AND state <> 0";

    private const string EmptyAnswers = """
        UPDATE outbox SET body = @none, choices = NULL WHERE conversation_id = @id AND position <= @upTo AND state NOT IN (0, 1)
        """;

    private const string DropReasons = "DELETE FROM turns WHERE conversation_id = @id AND at < @now";

    private const string EmptyNotices = "UPDATE safety_notices SET reasons = @none WHERE conversation_id = @id";

    // Other rooms look once more too, as "forget_...".
    private const string DropPlans = """
        UPDATE errands SET payload = @none, state = CASE state WHEN 0 THEN 3 ELSE state END, settled_at = COALESCE(settled_at, @now)
        WHERE conversation_id = @id AND kind NOT LIKE 'forget%'
        """;

    public async Task WriteAsync(TurnScope scope)
    {
        var values = new { none = Array.Empty<byte>(), id = scope.Outcome.Conversation.Id, upTo, now = scope.Now.ToUnix() };
        foreach (var sql in new[] { EmptyTexts, EmptyAnswers, DropReasons, EmptyNotices })
            await scope.Connection.ExecuteAsync(sql, values, scope.Transaction);
        if (answers is not { } later)
            return;
        await scope.Connection.ExecuteAsync(DropPlans, values, scope.Transaction);
        await scope.PostAsync(new NewErrand(values.id, Kind, (upTo + later).ToString(CultureInfo.InvariantCulture), scope.Now.AddDays(1)));
    }
}
