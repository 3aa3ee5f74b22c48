using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What a parent hears while they wait: how long it takes lately, a word now and then, and the truth when nobody is there.</summary>
internal static class Waiting
{
    /// <summary>The dialog in which they choose when to be texted.</summary>
    public const string ChoiceDialog = "nobody-is-here";

    private const int FewestForAFigure = 5;
    private const int LongestPause = 6;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(14);

    /// <summary>The wait that this line's own recent figures show (four of five families waited no longer); no figure when there are too few.</summary>
    public static async Task<(string Phrase, string Minutes)> ExpectedAsync(Desk desk, Case about)
    {
        if (about.IsCrisis)
            return (await IsAnybodyHereAsync(desk) ? "handoff.crisis.asked" : "handoff.away.crisis", "");
        var times = await desk.Notes.ClaimTimesAsync(desk.Now - Lately, about.IsCrisis);
        if (times.Count < FewestForAFigure)
            return ("handoff.asked", "");
        var minutes = Math.Max(1, (int)Math.Ceiling(times[(times.Count * 4) / 5] / 60_000.0));
        return ("handoff.asked.wait", minutes.ToString(CultureInfo.InvariantCulture));
    }

    public static async Task SayWordAsync(Desk desk, Case about)
    {
        if (about.IsConnected || about.ToldAway == 1 || about.SafePhone == 0) // a phone that somebody else may read stays quiet
            return;
        await desk.TellAsync(about, "handoff.still_looking");
        await desk.SetTimerAsync(about, CaseTimer.Word, desk.Options.WordEvery * 2);
    }

    /// <summary>Nobody took it: the parent hears so once, gets lines that are open now, and chooses; supervisors know; the queue is looked at again.</summary>
    public static async Task NobodyAsync(Desk desk, Case about)
    {
        await desk.SetTimerAsync(about, CaseTimer.Look, await NextLookAsync(desk, about));
        if (about.ToldAway == 1)
            return;
        await desk.Cases.SaveAsync(about with { ToldAway = 1 });
        await desk.Cases.RecordAsync(about, "told_nobody_here", "line");
        await desk.StopTimerAsync(about, CaseTimer.Word);
        await desk.TellAsync(about, about.IsCrisis ? "handoff.away.crisis" : "handoff.away");
        await TellWhenAsync(desk, about);
        if (!about.IsCrisis && desk.Brain.Dialogs.Contains(ChoiceDialog))
            await desk.LeaveAsync(about.ConversationId, new Word { Deed = WordDeed.Begin, Text = ChoiceDialog }, about.Id);
        await desk.TellSupervisorsAsync("handoff.supervisor.nobody", null, ("code", about.Code));
    }

    /// <summary>They chose when to hear from a person.</summary>
    /// <param name="at">When they want to be texted; null: as soon as somebody is there.</param>
    public static async Task ChooseAsync(Desk desk, Case about, DateTimeOffset? at)
    {
        await desk.Cases.SaveAsync(about with { CallAt = at?.ToUnixTimeMilliseconds(), ToldAway = 1 });
        await desk.Cases.RecordAsync(about, at is null ? "waits_for_a_shift" : "call_back_chosen", "parent");
        if (at is { } when)
            await desk.SetTimerAsync(about, CaseTimer.Look, when - desk.Now < TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : when - desk.Now);
    }

    private static async Task<bool> IsAnybodyHereAsync(Desk desk)
    {
        var duty = await desk.Roster.DutyAsync();
        return (await desk.Roster.AllAsync()).Any(worker => duty.IsOn(worker, desk.Now));
    }

    private static async Task TellWhenAsync(Desk desk, Case about)
    {
        if (await NextShiftAsync(desk) is not { } next)
            return;
        var local = TimeZoneInfo.ConvertTime(next, desk.LineZone).DateTime;
        var today = TimeZoneInfo.ConvertTime(desk.Now, desk.LineZone).Date;
        var day = (local.Date - today).Days;
        var phrase = day == 0 ? "handoff.next_shift.today" : day == 1 ? "handoff.next_shift.tomorrow" : "handoff.next_shift";
        var weekday = desk.Words(string.Create(CultureInfo.InvariantCulture, $"day.{(int)local.DayOfWeek}"), about.Language);
        await desk.TellAsync(about, phrase, ("time", local.ToString("h:mm tt", CultureInfo.InvariantCulture)), ("day", weekday));
    }

    private static async Task<TimeSpan> NextLookAsync(Desk desk, Case about)
    {
        if (about.IsCrisis)
            return desk.Options.OfferFor;
        var pause = desk.Options.LookEvery * Math.Min(about.Cycle + 1, LongestPause); // whoever does not take it is not asked every few minutes
        return await NextShiftAsync(desk) is { } next && next - desk.Now < pause ? next - desk.Now : pause;
    }

    private static async Task<DateTimeOffset?> NextShiftAsync(Desk desk)
    {
        var duty = await desk.Roster.DutyAsync();
        DateTimeOffset? first = null;
        foreach (var worker in (await desk.Roster.AllAsync()).Where(worker => worker.Role == RoleNames.Worker))
        {
            if (duty.NextOn(worker, desk.Now) is { } at && !(at >= first))
                first = at;
        }
        return first;
    }
}
