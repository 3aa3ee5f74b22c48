using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>When a service is open, in its own time zone.</summary>
internal sealed class OpenHours(HoursRule[] rules, ClosedDays[] exceptions, TimeZoneInfo zone)
{
    /// <summary>Today's hours at an instant; null when the directory does not tell.</summary>
    public HelpHours? At(DateTimeOffset at)
    {
        if (rules.Length == 0 && exceptions.Length == 0)
            return null;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var (day, now) = (DateOnly.FromDateTime(local.DateTime), (int)local.TimeOfDay.TotalMinutes);
        if (Exception(day) is { } exception)
            return exception.Opens < 0 ? HelpHours.Closed : Hours([(exception.Opens, exception.Closes)], now, IsOpen(exception.Opens, exception.Closes, now));
        if (rules.Length == 0)
            return null;
        var today = Today(day);
        var isOpen = today.Exists(hours => IsOpen(hours.Opens, hours.Closes, now)) || StillOpen(day.AddDays(-1), now);
        var found = Hours(today, now, isOpen);
        return PublicHolidays.Has(day) && (today.Count > 0) ? found with { IsHoliday = true, IsOpenNow = null } : found;
    }

    private List<(short Opens, short Closes)> Today(DateOnly day)
    {
        var today = new List<(short, short)>(2);
        foreach (var rule in rules)
        {
            if (rule.IsOn(day) && !today.Contains((rule.Opens, rule.Closes)))
                today.Add((rule.Opens, rule.Closes));
        }
        return today;
    }

    private ClosedDays? Exception(DateOnly day)
    {
        foreach (var exception in exceptions)
        {
            if (exception.Holds(day))
                return exception;
        }
        return null;
    }

    // A night that began yesterday.
    private bool StillOpen(DateOnly yesterday, int now) => Today(yesterday).Exists(hours => hours.Closes >= 0 && hours.Closes < hours.Opens && now < hours.Closes);

    private static bool IsOpen(short opens, short closes, int now) =>
        now >= opens && (closes < 0 || closes >= opens ? now < (closes < 0 ? int.MaxValue : closes) : true);

    /// <summary>Of several spans in a day, the one that holds now or comes next.</summary>
    private static HelpHours Hours(List<(short Opens, short Closes)> today, int now, bool isOpen)
    {
        if (today.Count == 0)
            return isOpen ? new(new(0, 0), null, true) : HelpHours.Closed;
        today.Sort();
        var at = today.FindIndex(hours => IsOpen(hours.Opens, hours.Closes, now));
        at = at >= 0 ? at : today.FindIndex(hours => hours.Opens > now);
        var (opens, closes) = today[at >= 0 ? at : today.Count - 1];
        return new(Clock(opens), closes < 0 ? null : Clock(closes), closes < 0 && isOpen ? null : isOpen);
    }

    private static TimeOnly Clock(short minutes) => new(minutes / 60 % 24, minutes % 60);
}
