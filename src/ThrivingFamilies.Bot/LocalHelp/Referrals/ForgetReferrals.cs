using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>
/// A person has everything deleted: what they shared and the words of every step go, and the referral leads to nobody any more. That there
/// was one, and how far it came, stays for the figures.
/// </summary>
internal sealed class ForgetReferrals : IEventEffect
{
    private const string EmptySteps = "UPDATE referral_steps SET reason = NULL WHERE referral_id IN (SELECT id FROM referrals WHERE conversation_id = @id)";

    // Staff must not pass on a link for somebody who took their word back.
    private const string CloseTasks = """
        UPDATE listing_tasks SET detail = NULL, closed_at = COALESCE(closed_at, @now)
        WHERE kind IN (SELECT 'referral ' || CAST(id AS TEXT) FROM referrals WHERE conversation_id = @id)
        """;

    private const string EmptyReferrals = "UPDATE referrals SET conversation_id = 0, shared = @none, reason = NULL WHERE conversation_id = @id";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is DataDeleted ? new Forget(outcome.Conversation.Id) : null;

    private sealed class Forget(long id) : ITurnEffect
    {
        public async Task WriteAsync(TurnScope scope)
        {
            var values = new { id, none = Array.Empty<byte>(), now = scope.Now.ToUnix() };
            foreach (var sql in new[] { EmptySteps, CloseTasks, EmptyReferrals })
                await scope.Connection.ExecuteAsync(sql, values, scope.Transaction);
        }
    }
}
