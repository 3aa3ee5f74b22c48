using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Offers;

/// <summary>Asks workers to take a case: one after the other, then the backups, then the supervisors; a crisis everybody at once, again and again.</summary>
internal static class Offering
{
    private static readonly string[] Roles = [RoleNames.Worker, RoleNames.Backup, RoleNames.Supervisor];

    /// <summary>A new cycle: everybody may be asked again.</summary>
    public static async Task BeginAsync(Desk desk, Case about)
    {
        var fresh = about with { Cycle = about.Cycle + 1 };
        await desk.Cases.SaveAsync(fresh);
        if (!await NextAsync(desk, fresh) && await desk.Cases.FindAsync(about.Id) is { Stands: CaseState.Waiting } waiting)
            await Waiting.NobodyAsync(desk, waiting);
    }

    /// <summary>Asks whoever is next.</summary>
    /// <returns>False when nobody is left in this cycle; the case then waits.</returns>
    public static async Task<bool> NextAsync(Desk desk, Case about)
    {
        var candidates = await Candidates.OfAsync(desk, about);
        if (about.IsCrisis)
            return await AskAsync(desk, about, candidates.InCrisis());
        // One worker at a time; the backups and the supervisors together.
        foreach (var role in Roles)
        {
            if (candidates.In(role).ToArray() is { Length: > 0 } next)
                return await AskAsync(desk, about, role == RoleNames.Worker ? next[..1] : next);
        }
        return await NoneAsync(desk, about);
    }

    public static async Task TimedOutAsync(Desk desk, Case about, string payload)
    {
        if (about.IsConnected)
            await Handing.DeclinedAsync(desk, about, "timed_out");
        if (about.Stands != CaseState.Offered || payload != Turn(about))
            return;
        await desk.Offers.AnswerAllAsync(about.Id, "timed_out");
        await desk.Cases.RecordAsync(about, "offer_timed_out", "line");
        await GoOnAsync(desk, about.IsCrisis ? about with { Cycle = about.Cycle + 1 } : about);
    }

    public static async Task PassAsync(Desk desk, Case about, Worker worker)
    {
        if (about.IsConnected && (await desk.Offers.StandingAsync(about.Id)).Contains(worker.Id))
            await Handing.DeclinedAsync(desk, about, "passed");
        await desk.Offers.AnswerAsync(about.Id, worker.Id, "passed");
        await desk.Cases.RecordAsync(about, "passed", "worker", worker.Id);
        await desk.TellAsync(worker, about.IsConnected ? "handoff.worker.stays" : "handoff.worker.passed", ("code", about.Code));
        if (about.Stands == CaseState.Offered && (await desk.Offers.StandingAsync(about.Id)).Count == 0)
            await GoOnAsync(desk, about.IsCrisis ? about with { Cycle = about.Cycle + 1 } : about);
    }

    /// <summary>Looks whether somebody has come on duty for a case that waits.</summary>
    public static Task LookAsync(Desk desk, Case about)
    {
        if (about.Stands != CaseState.Waiting)
            return Task.CompletedTask;
        return UnixTime.FromUnix(about.CallAt) is { } chosen && chosen > desk.Now
            ? desk.SetTimerAsync(about, CaseTimer.Look, chosen - desk.Now)
            : BeginAsync(desk, about with { CallAt = null });
    }

    /// <summary>A worker came on duty: what waits is offered.</summary>
    public static async Task OfferQueueAsync(Desk desk)
    {
        foreach (var waiting in (await desk.Cases.QueueAsync()).Where(waiting => waiting.Stands == CaseState.Waiting && !(waiting.CallAt > desk.NowUnix)))
            await BeginAsync(desk, waiting);
    }

    private static async Task GoOnAsync(Desk desk, Case about)
    {
        await desk.Cases.SaveAsync(about);
        if (await NextAsync(desk, about))
            return;
        if (await desk.Cases.FindAsync(about.Id) is { Stands: CaseState.Waiting } waiting)
            await Waiting.NobodyAsync(desk, waiting);
    }

    private static async Task<bool> AskAsync(Desk desk, Case about, IReadOnlyList<Worker> asked)
    {
        if (asked.Count == 0)
            return await NoneAsync(desk, about);
        var next = about with { Round = about.Round + 1 };
        var offered = about.Stands == CaseState.Offered ? next : await desk.Cases.MoveAsync(next, CaseState.Offered, "offered", "line");
        await desk.Cases.SaveAsync(offered);
        foreach (var worker in asked)
        {
            await desk.Offers.AddAsync(about.Id, worker.Id, about.Cycle);
            await desk.Roster.ChangeAsync(worker.Id, now => now with { OfferedAt = Math.Max(desk.NowUnix, now.HeardCaseAt + 1) });
            await desk.Cases.RecordAsync(offered, "asked", "line", worker.Id);
            await TellAsync(desk, offered, worker);
        }
        await desk.SetTimerAsync(offered, CaseTimer.Offer, desk.Options.OfferFor, Turn(offered));
        return true;
    }

    private static async Task<bool> NoneAsync(Desk desk, Case about)
    {
        if (about.Stands == CaseState.Offered)
            await desk.Cases.MoveAsync(about, CaseState.Waiting, "nobody_took_it", "line");
        return false;
    }

    private static Task TellAsync(Desk desk, Case about, Worker worker) => desk.TellAsync(
        worker, about.IsCrisis ? "handoff.offer.crisis" : "handoff.offer", about.IsCrisis ? MessageKind.Crisis : MessageKind.Alert,
        ("code", about.Code), ("language", desk.Words($"language.{about.Language}", worker.Language)));

    private static string Turn(Case about) => string.Create(CultureInfo.InvariantCulture, $"{about.Cycle}:{about.Round}");
}
