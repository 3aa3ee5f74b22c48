using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>A case ends: everybody who is in it or was asked hears so, the dialogs go on where they were left, the worker is asked how it went.</summary>
internal static class Ending
{
    private const string FollowUpDialog = "how-did-it-go";

    /// <param name="why"><c>done</c>, <c>parent_left</c>, <c>withdrawn</c>, <c>quiet</c>, <c>opted_out</c>.</param>
    public static async Task EndAsync(Desk desk, Case about, string why, string actor)
    {
        var worker = about.WorkerId is { } id ? await desk.Roster.FindAsync(id) : null;
        await TellOthersAsync(desk, about);
        await desk.Cases.MoveAsync(about, CaseState.Ended, "ended", actor, about.WorkerId, why);
        foreach (var timer in Enum.GetValues<CaseTimer>())
            await desk.StopTimerAsync(about, timer);
        await TellParentAsync(desk, about, why, worker);
        if (worker is not null)
            await TellWorkerAsync(desk, about, why, worker);
        if (worker is not null && about.SafePhone == 1 && Summary.Open(desk.Scope.Seal, about).GetValueOrDefault("follow_up") == "yes" && why != "opted_out")
            await desk.Scope.PostAsync(new NewErrand(about.ConversationId, BeginErrand.Name, FollowUpDialog, desk.Now + desk.Options.FollowUpAfter, about.Id));
    }

    // Guests, and workers whose offer still stands.
    private static async Task TellOthersAsync(Desk desk, Case about)
    {
        var others = (await desk.Notes.GuestsAsync(about.Id)).Concat(await desk.Offers.StandingAsync(about.Id)).Distinct().Where(id => id != about.WorkerId).ToArray();
        await desk.Notes.LeaveAsync(about.Id, 0);
        await desk.Offers.AnswerAllAsync(about.Id, "closed");
        foreach (var id in others)
        {
            if (await desk.Roster.FindAsync(id) is { } other)
                await desk.TellAsync(other, "handoff.worker.over", ("code", about.Code));
        }
    }

    private static Task TellParentAsync(Desk desk, Case about, string why, Worker? worker)
    {
        if (why == "opted_out")
            return desk.LeaveAsync(about.ConversationId, new Word { Deed = WordDeed.Leave, Case = about.Id }, about.Id);
        if (worker is null)
            return desk.TellAsync(about, about.ToldAway == 1 ? WordDeed.Menu : WordDeed.Close, "handoff.withdrawn");
        var phrase = why == "quiet" ? "handoff.left.quiet" : "handoff.left";
        return desk.TellAsync(about, WordDeed.Leave, phrase, ("name", worker.Name));
    }

    // Whoever ends it themselves knows; to everybody else a text without a code could still be meant for this family, and is asked about.
    private static async Task TellWorkerAsync(Desk desk, Case about, string why, Worker worker)
    {
        await desk.Roster.ChangeAsync(worker.Id, now => now with
        {
            CurrentCaseId = why == "done" && now.CurrentCaseId == about.Id ? null : now.CurrentCaseId,
            Asking = now.Asking == WorkerQuestion.Which ? now.Asking : WorkerQuestion.Debrief,
            AskingCaseId = now.Asking == WorkerQuestion.Which ? now.AskingCaseId : about.Id,
        });
        await desk.Notes.AskDebriefAsync(about.Id, worker.Id);
        await desk.TellAsync(worker, why switch
        {
            "done" => "handoff.worker.done",
            "opted_out" => "handoff.worker.family_stopped",
            "quiet" => "handoff.worker.closed_quiet",
            _ => "handoff.worker.family_left",
        }, ("code", about.Code));
        await desk.TellAsync(worker, "handoff.worker.debrief", ("code", about.Code));
    }
}
