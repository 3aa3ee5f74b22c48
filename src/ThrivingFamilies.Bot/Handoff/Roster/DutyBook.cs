using System.Globalization;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>
/// Who is on duty at an instant. Shifts are wall-clock hours of the worker's time zone, so that nine o'clock stays nine o'clock when the clocks change.
/// What a worker texted (ON, OFF, BREAK) stands above the shifts for as long as it holds.
/// </summary>
internal sealed class DutyBook(ILookup<long, Shift> shifts, ILookup<long, DayHours> days, IReadOnlyList<DayHours> holidays, TimeZoneInfo lineZone)
{
    private const int MinutesOfDay = 24 * 60;
    private const int DaysAhead = 15;

    public bool IsOn(Worker worker, DateTimeOffset now)
    {
        if (worker.OptedOutAt is not null)
            return false;
        if (worker.Duty is { } said && !(worker.DutyUntil <= now.ToUnix()))
            return said == "on";
        if (worker.Always == 1)
            return true;
        var local = TimeZoneInfo.ConvertTime(now, ZoneOf(worker)).DateTime;
        return Covers(worker, local.Date, local) || Covers(worker, local.Date.AddDays(-1), local);
    }

    /// <summary>When this worker is next on duty by their shifts; null when no shift is near.</summary>
    public DateTimeOffset? NextOn(Worker worker, DateTimeOffset now)
    {
        if (worker.OptedOutAt is not null || (worker.Duty == "off" && worker.DutyUntil is null))
            return null;
        if (worker.Duty == "off" && UnixTime.FromUnix(worker.DutyUntil) is { } back && back > now)
            return IsOn(worker with { Duty = null }, back) ? back : NextShift(worker, back);
        return NextShift(worker, now);
    }

    public TimeZoneInfo ZoneOf(Worker worker) =>
        worker.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : lineZone;

    private DateTimeOffset? NextShift(Worker worker, DateTimeOffset now)
    {
        var zone = ZoneOf(worker);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        for (var day = 0; day < DaysAhead; day++)
        {
            var starts = HoursOf(worker, today.AddDays(day)).Select(hours => ToInstant(today.AddDays(day).AddMinutes(hours.From), zone)).Where(start => start > now).ToArray();
            if (starts.Length > 0)
                return starts.Min();
        }
        return null;
    }

    private bool Covers(Worker worker, DateTime day, DateTime local) =>
        HoursOf(worker, day).Any(hours => local >= day.AddMinutes(hours.From) && local < day.AddMinutes(hours.Until));

    private IEnumerable<(long From, long Until)> HoursOf(Worker worker, DateTime day)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var instead = days[worker.Id].Concat(holidays).Where(hours => hours.Date == date).ToArray();
        if (instead.Length == 0)
            return shifts[worker.Id].Where(shift => shift.Day == Number(day.DayOfWeek)).Select(shift => (shift.FromMinute, shift.UntilMinute));
        var own = instead.Where(hours => days[worker.Id].Contains(hours)).ToArray();
        return (own.Length > 0 ? own : instead).Where(hours => hours.FromMinute is not null).Select(hours => (hours.FromMinute!.Value, hours.UntilMinute ?? MinutesOfDay));
    }

    private static long Number(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (long)day;

    // An hour that the spring change leaves out begins when the clocks have moved on.
    private static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        var real = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(real, zone.GetUtcOffset(real));
    }
}
