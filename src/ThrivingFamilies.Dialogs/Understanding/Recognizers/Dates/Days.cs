using System.Globalization;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>
/// Which day is meant. The rules are those of Microsoft's library: weeks begin on Monday; "next" Friday is the one of next week;
/// a day without a year is the last one before and the first one after the reference.
/// </summary>
internal static class Days
{
    public static bool Exists(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static DateExpr Full(int start, int end, int year, int month, int day)
    {
        DateTime? date = Exists(year, month, day) ? At(year, month, day) : null;
        return new DateExpr(start, end, Timexes.Day(year, month, day), date, date);
    }

    /// <summary>A two-digit year of the thirties may lie in either century; below is this one, above the last.</summary>
    public static DateExpr ShortYear(int start, int end, int year, int month, int day)
    {
        if (year is < 30 or >= 40)
            return Full(start, end, year < 30 ? 2000 + year : 1900 + year, month, day);
        var timex = string.Create(CultureInfo.InvariantCulture, $"XX{year:00}-{month:00}-{day:00}");
        return Exists(2000 + year, month, day) && Exists(1900 + year, month, day)
            ? new DateExpr(start, end, timex, At(1900 + year, month, day), At(2000 + year, month, day))
            : new DateExpr(start, end, timex, null, null);
    }

    public static DateExpr MonthDay(int start, int end, int month, int day, DateTime reference)
    {
        var timex = Timexes.Day(null, month, day);
        if (!Exists(2000, month, day))
            return new DateExpr(start, end, timex, null, null);
        var past = Nearest(reference.Year, -1, month, day, date => date < reference);
        var future = Nearest(reference.Year, 1, month, day, date => date >= reference);
        return new DateExpr(start, end, timex, past, future);
    }

    /// <summary>"the 4th": of this month, of the one before, or of the one after.</summary>
    public static DateExpr DayOnly(int start, int end, int day, DateTime reference)
    {
        var past = NearestMonth(reference, -1, day, date => date < reference);
        var future = NearestMonth(reference, 1, day, date => date >= reference);
        return new DateExpr(start, end, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}"), past, future) { IsDayOnly = true };
    }

    public static DateExpr Weekday(int start, int end, int weekday, DateTime reference)
    {
        var date = OfWeek(reference, weekday);
        var past = date >= reference.Date ? date.AddDays(-7) : date;
        var future = date < reference.Date ? date.AddDays(7) : date;
        return new DateExpr(start, end, "XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture), past, future);
    }

    /// <summary>"Friday 31": the nearest months in which the 31st is a Friday.</summary>
    public static DateExpr WeekdayOn(int start, int end, int weekday, int day, DateTime reference)
    {
        var past = NearestMonth(reference, -1, day, date => date < reference && Number(date) == weekday);
        var future = NearestMonth(reference, 1, day, date => date >= reference.Date && Number(date) == weekday);
        return new DateExpr(start, end, "XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture), past, future);
    }

    /// <summary>"Friday the 31st": of this month where that fits, else the next that does.</summary>
    public static DateExpr WeekdayThe(int start, int end, int weekday, int day, DateTime reference)
    {
        if (Exists(reference.Year, reference.Month, day) && Number(At(reference.Year, reference.Month, day)) == weekday)
            return DateExpr.On(start, end, At(reference.Year, reference.Month, day));
        var future = NearestMonth(reference, 1, day, date => Number(date) == weekday);
        return future is { } found ? DateExpr.On(start, end, found) : Weekday(start, end, weekday, reference);
    }

    /// <summary>"first Friday of October".</summary>
    public static DateExpr NthWeekday(int start, int end, int month, int weekday, int nth, DateTime reference)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-WXX-{weekday}-#{nth}");
        var thisYear = NthOf(reference.Year, month, weekday, nth);
        var past = thisYear < reference ? thisYear : NthOf(reference.Year - 1, month, weekday, nth);
        var future = thisYear >= reference ? thisYear : NthOf(reference.Year + 1, month, weekday, nth);
        return new DateExpr(start, end, timex, past, future);
    }

    /// <summary>The nth weekday of a month; a negative n counts from the month's end.</summary>
    public static DateTime NthOf(int year, int month, int weekday, int nth)
    {
        var edge = nth > 0 ? At(year, month, 1) : At(year, month, DateTime.DaysInMonth(year, month));
        var away = nth > 0 ? (weekday - Number(edge) + 7) % 7 : -((Number(edge) - weekday + 7) % 7);
        return edge.AddDays(away + (nth > 0 ? (nth - 1) * 7 : (nth + 1) * 7));
    }

    public static DateTime OfWeek(DateTime reference, int weekday) => Monday(reference).AddDays(weekday - 1);

    public static DateTime Monday(DateTime reference) => reference.Date.AddDays(1 - Number(reference));

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public static int Number(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateTime At(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    private static DateTime? Nearest(int year, int step, int month, int day, Func<DateTime, bool> fits)
    {
        for (var i = 0; i < 9; i++, year += step)
            if (Exists(year, month, day) && fits(At(year, month, day)))
                return At(year, month, day);
        return null;
    }

    private static DateTime? NearestMonth(DateTime reference, int step, int day, Func<DateTime, bool> fits)
    {
        var month = At(reference.Year, reference.Month, 1);
        for (var i = 0; i < 60 && month.Year is > 1 and < 9998; i++, month = month.AddMonths(step))
            if (Exists(month.Year, month.Month, day) && fits(At(month.Year, month.Month, day)))
                return At(month.Year, month.Month, day);
        return null;
    }
}
