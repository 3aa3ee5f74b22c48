using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Handoff.Relay;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>STOP: a parent's ends their talk; a worker's means off duty, and their families go to others.</summary>
internal sealed class OptedOutEffect(Conversation conversation, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Roster.OfConversationAsync(conversation.Id) is { } worker)
            await LoseAsync(desk, worker);
        else if (await desk.Cases.OpenOfConversationAsync(conversation.Id) is { } about)
            await Ending.EndAsync(desk, about, "opted_out", "parent");
    }

    private static async Task LoseAsync(Desk desk, Worker worker)
    {
        await desk.Roster.SaveDutyAsync(worker.Id, "off", null);
        await desk.TellSupervisorsAsync("handoff.supervisor.worker_stopped", worker.Id, ("name", worker.Name));
        foreach (var id in await desk.Offers.StandingOfAsync(worker.Id))
            await Offering.PassAsync(desk, (await desk.Cases.FindAsync(id))!, worker);
        foreach (var about in await desk.Cases.OfWorkerAsync(worker.Id))
        {
            if (about.WorkerId == worker.Id)
                await Handing.AgainAsync(desk, about, worker, "worker_stopped");
            else
                await desk.Notes.LeaveAsync(about.Id, worker.Id);
        }
    }
}
