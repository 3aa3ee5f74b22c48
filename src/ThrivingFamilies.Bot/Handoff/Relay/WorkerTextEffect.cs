using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>A text of a worker.</summary>
internal sealed class WorkerTextEffect(long conversationId, string text, Danger? danger, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Roster.OfConversationAsync(conversationId) is { } worker)
            await new WorkerTurn(desk, worker, text.Trim(), scope.Outcome.Inbound?.InboxId ?? 0, danger).RunAsync();
    }
}
