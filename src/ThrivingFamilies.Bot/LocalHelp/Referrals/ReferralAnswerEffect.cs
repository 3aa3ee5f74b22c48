using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>
/// The parent's own word on how a referral went moves it. With several open ones nobody knows which is meant: none moves.
/// </summary>
internal sealed class ReferralAnswerEffect : IEventEffect
{
    private static readonly TimeSpan WhyComesWithin = TimeSpan.FromHours(1);

    private const string ReadOpen = "SELECT id AS Id, state AS State FROM referrals WHERE conversation_id = @conversation AND closed_at IS NULL ORDER BY id LIMIT 2";

    // The state is noted at once; why is asked after it and may never be said.
    private const string ReadUnexplained = """
        SELECT MAX(r.id) FROM referrals r WHERE r.conversation_id = @conversation AND r.state = @state AND r.reason IS NULL AND r.closed_at >= @since
            AND EXISTS (SELECT 1 FROM referral_steps s WHERE s.referral_id = r.id AND s.state = @state AND s.said_by = 'parent')
        """;

    private const string Explain = "UPDATE referrals SET reason = @reason WHERE id = @id";

    private const string ExplainStep = "UPDATE referral_steps SET reason = @reason WHERE referral_id = @id AND state = @state AND said_by = 'parent'";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is ReferralAnswered answered ? new Note(answered, outcome.Conversation.Id) : null;

    private sealed class Note(ReferralAnswered answered, long conversation) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => answered.Reason is { } reason ? ExplainAsync(scope, reason) : MoveAsync(scope);

        private async Task MoveAsync(TurnScope scope)
        {
            var open = (await scope.Connection.QueryAsync<ReferralRow>(ReadOpen, new { conversation }, scope.Transaction)).ToArray();
            if (open is [var referral])
                await ReferralStore.MoveAsync(scope.Connection, scope.Transaction, referral, answered.State, "parent", null, scope.Now);
        }

        private async Task ExplainAsync(TurnScope scope, string reason)
        {
            var values = new { conversation, state = answered.State, since = (scope.Now - WhyComesWithin).ToUnix() };
            if (await scope.Connection.ExecuteScalarAsync<long?>(ReadUnexplained, values, scope.Transaction) is not { } id)
                return;
            foreach (var sql in new[] { Explain, ExplainStep })
                await scope.Connection.ExecuteAsync(sql, new { id, reason, values.state }, scope.Transaction);
        }
    }
}
