namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Hours on some days.</summary>
/// <param name="Days">Bit 0 is Monday.</param>
/// <param name="Weeks">Weeks of the month, bit 0 the first, bit 5 the last; 0 for every week.</param>
/// <param name="Opens">Minutes after midnight.</param>
/// <param name="Closes">Minutes after midnight, below <paramref name="Opens"/> when it is the next day; -1 when it is not told.</param>
internal readonly record struct HoursRule(byte Days, byte Weeks, short Opens, short Closes, DateOnly? From = null, DateOnly? Until = null)
{
    public bool IsOn(DateOnly day)
    {
        if ((Days & (1 << (((int)day.DayOfWeek + 6) % 7))) == 0 || day < From || day > Until)
            return false;
        if (Weeks == 0)
            return true;
        var isLast = day.AddDays(7).Month != day.Month;
        return (Weeks & (1 << ((day.Day - 1) / 7))) != 0 || (isLast && (Weeks & (1 << 5)) != 0);
    }
}
