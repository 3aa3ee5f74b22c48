namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Federal holidays of the United States (5 U.S.C. 6103), on the day itself: most offices are closed, whatever their weekly hours say.</summary>
internal static class PublicHolidays
{
    public static bool Has(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (6, 19) or (7, 4) or (11, 11) or (12, 25) => true,
        (1, >= 15 and <= 21) or (2, >= 15 and <= 21) or (9, <= 7) or (10, >= 8 and <= 14) => day.DayOfWeek == DayOfWeek.Monday,
        (5, >= 25) => day.DayOfWeek == DayOfWeek.Monday,
        (11, >= 22 and <= 28) => day.DayOfWeek == DayOfWeek.Thursday,
        _ => false,
    };
}
