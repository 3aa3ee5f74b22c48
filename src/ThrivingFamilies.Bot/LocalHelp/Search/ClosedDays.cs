namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Days on which other hours hold: holidays that the directory names.</summary>
/// <param name="IsYearly">Only month and day count.</param>
/// <param name="Opens">Minutes after midnight; -1 when it is closed.</param>
internal readonly record struct ClosedDays(DateOnly From, DateOnly Until, bool IsYearly, short Opens, short Closes)
{
    public bool Holds(DateOnly day)
    {
        if (!IsYearly)
            return day >= From && day <= Until;
        var (at, from, until) = ((day.Month * 100) + day.Day, (From.Month * 100) + From.Day, (Until.Month * 100) + Until.Day);
        return from <= until ? at >= from && at <= until : at >= from || at <= until;
    }
}
