using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>Passes texts between the two sides of a case, and to nobody else.</summary>
internal static class Relaying
{
    public static async Task FromParentAsync(Desk desk, Case about, string text, long? inbox)
    {
        if (!(about.ParentWroteAt > (about.WorkerWroteAt ?? 0))) // the wait began with the first text that was not answered
            await desk.Cases.SaveAsync(about with { ParentWroteAt = Math.Max(desk.NowUnix, (about.WorkerWroteAt ?? 0) + 1), Nudges = about.AnsweredAt is null ? about.Nudges : 0 });
        await desk.Cases.RecordAsync(about, "parent_wrote", "parent", about.WorkerId, inbox);
        if (about.WorkerId is { } owner)
            await ToWorkerAsync(desk, about, owner, text);
        foreach (var guest in await desk.Notes.GuestsAsync(about.Id))
            await ToWorkerAsync(desk, about, guest, text);
    }

    public static async Task FromWorkerAsync(Desk desk, Case about, Worker worker, string text, long? inbox)
    {
        await desk.Roster.ChangeAsync(worker.Id, now => now with { CurrentCaseId = about.Id, CurrentAt = desk.NowUnix, Unclear = 0 });
        await desk.Cases.RecordAsync(about, "worker_wrote", worker.IsSupervisor ? "supervisor" : "worker", worker.Id, inbox);
        await desk.LeaveAsync(about.ConversationId, new Word { Kind = MessageKind.Relay, Text = $"{worker.Name}: {text}" }, about.Id);
        foreach (var other in (await desk.Notes.GuestsAsync(about.Id)).Append(about.WorkerId ?? 0).Where(id => id != worker.Id && id != 0))
            await ShowAsync(desk, about, other, $"{worker.Name}: {text}");
        if (about.WorkerId == worker.Id)
            await AnsweredAsync(desk, about);
    }

    private static async Task AnsweredAsync(Desk desk, Case about)
    {
        var answered = about with { WorkerWroteAt = desk.NowUnix, AnsweredAt = about.AnsweredAt ?? desk.NowUnix, Nudges = 0 };
        if (about.Stands == CaseState.Claimed)
            await desk.Cases.MoveAsync(answered, CaseState.Talking, "first_answer", "worker", about.WorkerId);
        else
            await desk.Cases.SaveAsync(answered);
    }

    // A text that could now be an answer to either of two families must name its case.
    private static async Task ToWorkerAsync(Desk desk, Case about, long worker, string text)
    {
        await desk.Roster.ChangeAsync(worker, now => now with
        {
            HeardCaseAt = Math.Max(desk.NowUnix, now.OfferedAt + 1), // two things at one instant still came one after the other
            CurrentCaseId = now.CurrentCaseId ?? about.Id,
            CurrentAt = now.CurrentCaseId is null || now.CurrentCaseId == about.Id ? desk.NowUnix : now.CurrentAt,
            Unclear = now.CurrentCaseId is null || now.CurrentCaseId == about.Id ? now.Unclear : 1,
        });
        await ShowAsync(desk, about, worker, text);
    }

    private static async Task ShowAsync(Desk desk, Case about, long id, string text)
    {
        if (await desk.Roster.FindAsync(id) is not { } worker)
            return;
        var shown = (await desk.Cases.OfWorkerAsync(id)).Count > 1 ? $"{about.Code}: {text}" : text;
        await desk.LeaveAsync(worker.ConversationId, new Word { Kind = MessageKind.Relay, Text = shown }, about.Id);
    }
}
