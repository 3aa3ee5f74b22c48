using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Offers;

/// <summary>A worker hands a family on to a colleague: it stays theirs until the colleague accepts, and the family hears of it.</summary>
internal static class Handing
{
    /// <summary>Asks the colleague.</summary>
    public static async Task OfferAsync(Desk desk, Case about, Worker owner, Worker colleague)
    {
        await desk.Offers.AddAsync(about.Id, colleague.Id, about.Cycle);
        await desk.Roster.ChangeAsync(colleague.Id, now => now with { OfferedAt = Math.Max(desk.NowUnix, now.HeardCaseAt + 1) });
        await desk.Cases.RecordAsync(about, "asked_to_take_over", "worker", colleague.Id);
        await desk.TellAsync(colleague, "handoff.offer.from", ("code", about.Code), ("name", owner.Name), ("language", desk.Words($"language.{about.Language}", colleague.Language)));
        await desk.SetTimerAsync(about, CaseTimer.Offer, desk.Options.OfferFor);
        await desk.TellAsync(owner, "handoff.worker.passing", ("code", about.Code), ("name", colleague.Name));
    }

    public static async Task AcceptAsync(Desk desk, Case about, Worker colleague)
    {
        var before = about.WorkerId is { } id ? await desk.Roster.FindAsync(id) : null;
        await desk.Notes.LeaveAsync(about.Id, colleague.Id); // a guest who takes over is no longer one
        var taken = await desk.Cases.MoveAsync(
            about with { WorkerId = colleague.Id, ClaimedAt = about.ClaimedAt ?? desk.NowUnix, WorkerWroteAt = null, ParentWroteAt = null, Nudges = 0 },
            CaseState.Claimed, "taken_over", "worker", colleague.Id);
        await Claiming.CloseOffersAsync(desk, taken, colleague, await desk.Offers.StandingAsync(about.Id));
        await Claiming.GreetAsync(desk, taken, colleague);
        await desk.TellAsync(taken, "handoff.taken_over", ("name", before?.Name ?? ""), ("colleague", colleague.Name));
        if (before is not null)
            await desk.TellAsync(before, "handoff.worker.handed_on", ("code", about.Code), ("name", colleague.Name));
    }

    /// <summary>The colleague passed, or did not answer in time: the family stays where it is.</summary>
    public static async Task DeclinedAsync(Desk desk, Case about, string answer)
    {
        var asked = await desk.Offers.StandingAsync(about.Id);
        await desk.Offers.AnswerAllAsync(about.Id, answer);
        await desk.StopTimerAsync(about, CaseTimer.Offer);
        if (asked.Count > 0 && await desk.Roster.FindAsync(asked[0]) is { } colleague && about.WorkerId is { } id && await desk.Roster.FindAsync(id) is { } owner)
            await desk.TellAsync(owner, "handoff.worker.not_handed_on", ("code", about.Code), ("name", colleague.Name));
    }

    /// <summary>The worker is gone or silent: the family hears so, and somebody else is asked.</summary>
    public static async Task AgainAsync(Desk desk, Case about, Worker? gone, string kind)
    {
        await desk.Offers.AnswerAllAsync(about.Id, "closed");
        await desk.StopTimerAsync(about, CaseTimer.Quiet);
        var waiting = await desk.Cases.MoveAsync(
            about with { WorkerId = null, ToldAway = 0, Nudges = 0, AnsweredAt = null }, CaseState.Waiting, kind, "line", gone?.Id);
        await desk.TellAsync(waiting, "handoff.looking_again", ("name", gone?.Name ?? ""));
        if (gone is not null)
            await desk.TellAsync(gone, "handoff.worker.given_on", ("code", about.Code));
        await Offering.BeginAsync(desk, waiting);
        if (await desk.Cases.FindAsync(about.Id) is { Stands: CaseState.Offered } offered)
            await desk.SetTimerAsync(offered, CaseTimer.Word, desk.Options.WordEvery);
    }
}
