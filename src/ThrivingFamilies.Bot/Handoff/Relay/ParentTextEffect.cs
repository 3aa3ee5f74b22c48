using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>A text of a parent who is in a case: to the worker while one is connected, to the dialogs while they wait.</summary>
internal sealed class ParentTextEffect(long conversationId, string text, Danger? danger, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Cases.OpenOfConversationAsync(conversationId) is not { } about)
            await HearAsync(desk);
        else if (desk.Brain.Asks("never-mind", text) && danger is null)
            await Ending.EndAsync(desk, about, about.IsConnected ? "parent_left" : "withdrawn", "parent");
        else if (about.IsConnected)
            await ToWorkerAsync(desk, about, scope.Outcome.Inbound?.InboxId);
        else
            await WhileWaitingAsync(desk, about);
    }

    private async Task ToWorkerAsync(Desk desk, Case about, long? inbox)
    {
        if (desk.Brain.IsWhole("forget", text))
        {
            await HearAsync(desk); // one word deletes, also here
            return;
        }
        if (desk.Brain.IsWhole("menu", text) || desk.Brain.IsWhole("person", text) || desk.Brain.Asks("bot", text))
        {
            await desk.TellAsync(about, "handoff.with_worker", ("name", (await desk.Roster.FindAsync(about.WorkerId ?? 0))?.Name ?? ""));
            return;
        }
        if (about.SafePhone == 1 && Moving.Asks(desk, text) && await Moving.OfferAsync(desk, about))
            return;
        await Relaying.FromParentAsync(desk, about, text, inbox);
        if (danger is not null)
            await AlarmAsync(desk, about);
    }

    private async Task AlarmAsync(Desk desk, Case about)
    {
        await desk.Cases.RecordAsync(about, "danger_noticed", "line", detail: danger!.Category);
        if (!danger.Unsure)
        {
            await Opening.RaiseAsync(desk, about);
            await desk.LeaveAsync(about.ConversationId, new Word { Deed = WordDeed.Safety, Danger = danger }, about.Id);
            await desk.TellSupervisorsAsync("handoff.supervisor.danger", about.WorkerId, ("code", about.Code));
        }
        if (about.WorkerId is { } id && await desk.Roster.FindAsync(id) is { } worker)
            await desk.TellAsync(worker, danger.Unsure ? "handoff.worker.maybe_danger" : "handoff.worker.danger", MessageKind.Crisis, ("code", about.Code));
    }

    private async Task WhileWaitingAsync(Desk desk, Case about)
    {
        if (danger is null && desk.Brain.Asks("person", text))
            await desk.TellAsync(about, about.ToldAway == 1 ? "handoff.still_nobody" : "handoff.still_looking");
        else
            await HearAsync(desk);
    }

    private Task HearAsync(Desk desk) => desk.LeaveAsync(conversationId, new Word { Deed = WordDeed.Hear, Text = text, Danger = danger });
}
