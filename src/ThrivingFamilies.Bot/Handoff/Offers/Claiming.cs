using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Offers;

/// <summary>A worker takes a case; of any number who try, one has it.</summary>
internal static class Claiming
{
    public static async Task TakeAsync(Desk desk, Case about, Worker worker)
    {
        var standing = await desk.Offers.StandingAsync(about.Id);
        if (about.WorkerId == worker.Id && about.IsConnected)
            await desk.TellAsync(worker, "handoff.worker.yours", ("code", about.Code));
        else if (!about.IsOpen)
            await desk.TellAsync(worker, "handoff.worker.over", ("code", about.Code));
        else if (about.IsConnected && !standing.Contains(worker.Id))
            await desk.TellAsync(worker, "handoff.worker.taken", ("code", about.Code));
        else if (about.IsConnected)
            await Handing.AcceptAsync(desk, about, worker);
        else
            await TakeFreeAsync(desk, about, worker, standing);
    }

    private static async Task TakeFreeAsync(Desk desk, Case about, Worker worker, IReadOnlyList<long> standing)
    {
        var claimed = await desk.Cases.MoveAsync(
            about with { WorkerId = worker.Id, ClaimedAt = desk.NowUnix, AnsweredAt = null, WorkerWroteAt = null, ParentWroteAt = null, Nudges = 0 },
            CaseState.Claimed, "claimed", worker.IsSupervisor ? "supervisor" : "worker", worker.Id);
        await CloseOffersAsync(desk, claimed, worker, standing);
        await GreetAsync(desk, claimed, worker);
        await desk.TellAsync(claimed, WordDeed.Enter, about.Reason != Opening.Agreed ? "handoff.joined.crisis" : "handoff.joined", ("name", worker.Name));
    }

    /// <summary>Tells the worker whom they have, and begins to watch for silence.</summary>
    public static async Task GreetAsync(Desk desk, Case claimed, Worker worker)
    {
        await GreetGuestAsync(desk, claimed, worker);
        await desk.StopTimerAsync(claimed, CaseTimer.Offer);
        await desk.StopTimerAsync(claimed, CaseTimer.Word);
        await desk.StopTimerAsync(claimed, CaseTimer.Look);
        await desk.SetTimerAsync(claimed, CaseTimer.Quiet, desk.Options.NudgeAfter);
    }

    /// <summary>Tells somebody who is in the case what the parent agreed to share, and what workers noted.</summary>
    public static async Task GreetGuestAsync(Desk desk, Case claimed, Worker worker)
    {
        var several = (await desk.Cases.OfWorkerAsync(worker.Id)).Count > 1;
        await desk.Roster.ChangeAsync(worker.Id, now => now with { CurrentCaseId = several ? now.CurrentCaseId : claimed.Id, CurrentAt = desk.NowUnix, Unclear = several ? 1 : 0 });
        await desk.TellAsync(worker, several ? "handoff.worker.claimed.another" : "handoff.worker.claimed", ("code", claimed.Code));
        if (Summary.Write(desk, claimed, worker.Language) is { Length: > 0 } summary)
            await desk.LeaveAsync(worker.ConversationId, new Word { Text = $"{claimed.Code}: {summary}" });
        foreach (var note in await desk.Notes.OfAsync(claimed))
            await desk.TellAsync(worker, "handoff.worker.note", ("code", claimed.Code), ("note", note));
    }

    public static async Task CloseOffersAsync(Desk desk, Case claimed, Worker worker, IReadOnlyList<long> standing)
    {
        await desk.Offers.AnswerAsync(claimed.Id, worker.Id, "taken");
        await desk.Offers.AnswerAllAsync(claimed.Id, "closed");
        foreach (var other in standing.Where(id => id != worker.Id))
        {
            if (await desk.Roster.FindAsync(other) is { } colleague)
                await desk.TellAsync(colleague, "handoff.worker.taken", ("code", claimed.Code));
        }
    }
}
