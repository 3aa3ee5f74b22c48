using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>A text of a worker.</summary>
internal sealed class WorkerTextEffect(long conversationId, string text, Danger? danger, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Roster.OfConversationAsync(conversationId) is not { } worker)
            return;
        if (worker.Duty == "off" && CarrierWords.Recognize(scope.Outcome.Inbound?.Body ?? "") == CarrierWord.OptIn)
            await new WorkerCommands(desk, worker with { Duty = null }, [], null).OnAsync();
        else
            await new WorkerTurn(desk, worker, text.Trim(), scope.Outcome.Inbound?.InboxId ?? 0, danger).RunAsync();
    }
}
