using System.Text.Json;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>A consented referral becomes a row that is followed up, and a task for staff: to pass the organisation its signed link.</summary>
internal sealed class ReferralEffect(ReferralLink links) : IEventEffect
{
    private const string Insert = """
        INSERT INTO referrals (conversation_id, service_id, shared, state, sent_at, link_until)
        VALUES (@conversation, @service, @shared, 'sent', @at, @until) RETURNING id
        """;

    private const string InsertStep = "INSERT INTO referral_steps (referral_id, state, said_by, at) VALUES (@id, 'sent', 'parent', @at)";

    private const string InsertTask = "INSERT INTO listing_tasks (service_id, kind, detail, at) VALUES (@service, @kind, @detail, @at) ON CONFLICT DO NOTHING";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is ReferralRequested request ? new Send(request, outcome, links) : null;

    private sealed class Send(ReferralRequested request, TurnOutcome outcome, ReferralLink links) : ITurnEffect
    {
        public async Task WriteAsync(TurnScope scope)
        {
            var (conversation, at, until) = (outcome.Conversation.Id, scope.Now.ToUnix(), scope.Now + ReferralLink.Lives);
            var shared = scope.Seal.Referral(JsonSerializer.Serialize(request.Shared), conversation);
            var id = await scope.Connection.ExecuteScalarAsync<long>(Insert, new { conversation, service = request.ServiceId, shared, at, until = until.ToUnix() }, scope.Transaction);
            await scope.Connection.ExecuteAsync(InsertStep, new { id, at }, scope.Transaction);
            await scope.Connection.ExecuteAsync(InsertTask, new { service = request.ServiceId, kind = $"referral {id}", detail = links.For(id, until), at }, scope.Transaction);
        }
    }
}
