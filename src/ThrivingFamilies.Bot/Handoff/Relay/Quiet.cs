using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>Somebody falls silent: the worker is reminded, then the family goes to somebody else; a silent family is left in peace, then the talk is closed.</summary>
internal static class Quiet
{
    public static async Task LookAsync(Desk desk, Case about)
    {
        if (!about.IsConnected)
            return;
        if (WaitsSince(about) is { } since)
            await WorkerAsync(desk, about, since);
        else
            await ParentAsync(desk, about);
    }

    /// <summary>Since when the parent waits for the worker; null when the worker wrote last.</summary>
    private static DateTimeOffset? WaitsSince(Case about)
    {
        if (about.AnsweredAt is null)
            return UnixTime.FromUnix(about.ClaimedAt);
        return about.ParentWroteAt > (about.WorkerWroteAt ?? 0) ? UnixTime.FromUnix(about.ParentWroteAt) : null;
    }

    private static async Task WorkerAsync(Desk desk, Case about, DateTimeOffset since)
    {
        var worker = about.WorkerId is { } id ? await desk.Roster.FindAsync(id) : null;
        var nudgeAt = since + desk.Options.NudgeAfter;
        if (worker is null || (about.Nudges > 0 && desk.Now >= nudgeAt + desk.Options.OfferAgainAfter))
        {
            await Handing.AgainAsync(desk, about, worker, "worker_silent");
            await desk.TellSupervisorsAsync("handoff.supervisor.worker_silent", about.WorkerId, ("code", about.Code), ("name", worker?.Name ?? ""));
        }
        else if (desk.Now >= nudgeAt && about.Nudges == 0)
        {
            await desk.Cases.SaveAsync(about with { Nudges = 1 });
            await desk.Cases.RecordAsync(about, "worker_reminded", "line", worker.Id);
            await desk.TellAsync(worker, "handoff.worker.reminder", ("code", about.Code));
            await desk.TellAsync(about, "handoff.worker_slow", ("name", worker.Name));
            await desk.SetTimerAsync(about, CaseTimer.Quiet, desk.Options.OfferAgainAfter);
        }
        else
        {
            await AgainAtAsync(desk, about, about.Nudges == 0 ? nudgeAt : nudgeAt + desk.Options.OfferAgainAfter);
        }
    }

    private static async Task ParentAsync(Desk desk, Case about)
    {
        var since = UnixTime.FromUnix(about.WorkerWroteAt ?? about.ClaimedAt ?? about.OpenedAt);
        var worker = about.WorkerId is { } id ? await desk.Roster.FindAsync(id) : null;
        if (desk.Now >= since + desk.Options.ParentQuiet + desk.Options.CloseAfter && about.Nudges > 0)
            await Ending.EndAsync(desk, about, "quiet", "line");
        else if (desk.Now >= since + desk.Options.ParentQuiet && about.Nudges == 0)
        {
            await desk.Cases.SaveAsync(about with { Nudges = 1 });
            if (worker is not null)
                await desk.TellAsync(worker, "handoff.worker.family_quiet", ("code", about.Code));
            await desk.SetTimerAsync(about, CaseTimer.Quiet, desk.Options.CloseAfter);
        }
        else
        {
            await AgainAtAsync(desk, about, since + desk.Options.ParentQuiet + (about.Nudges == 0 ? TimeSpan.Zero : desk.Options.CloseAfter));
        }
    }

    // A new text in between begins a new wait, which must not be looked at too late.
    private static Task AgainAtAsync(Desk desk, Case about, DateTimeOffset at)
    {
        var rest = at - desk.Now;
        return desk.SetTimerAsync(about, CaseTimer.Quiet, rest <= TimeSpan.Zero || rest > desk.Options.NudgeAfter ? desk.Options.NudgeAfter : rest);
    }
}
