using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Reads a holiday and the year that goes with it: "Easter", "black friday 2010", "next Christmas", "día de independencia de este año".</summary>
internal static class HolidayReader
{
    private static readonly WordMap<List<(string[] Name, Holiday Holiday)>> ByFirstWord = Index();

    private static readonly WordMap<int> Shifts = new([("this este esta", 0), ("next proximo proxima following", 1), ("last previous past pasado pasada ultima ultimo", -1)]);

    public static IEnumerable<string> FirstWords => ByFirstWord.Rows.Select(row => row.Key).Concat(Shifts.Rows.Select(row => row.Key));

    public static bool TryRead(TokenText text, int start, bool spanish, DateTime reference, out DateExpr date)
    {
        date = default;
        if (!text.IsWord(start))
            return false;
        var shifted = Shifts.TryGet(text.Word(start), out var shift);
        if (!TryName(text, shifted ? start + 1 : start, out var end, out var holiday))
            return false;
        date = shifted ? Shifted(start, end, holiday, shift, reference) : TryYear(text, end, spanish, reference, out var yearEnd, out var year)
            ? DateExpr.On(start, yearEnd, holiday.InYear(year))
            : Nearest(start, end, holiday, reference);
        date = date with { IsHoliday = true };
        return true;
    }

    private static bool TryName(TokenText text, int at, out int end, out Holiday holiday)
    {
        end = 0;
        holiday = Holidays.All[0];
        if (!text.IsWord(at) || !ByFirstWord.TryGet(text.Word(at), out var named))
            return false;
        foreach (var (name, candidate) in named)
        {
            if (text.After(at, name) is var after && after > end)
                (end, holiday) = (after, candidate);
        }
        return end > 0;
    }

    private static bool TryYear(TokenText text, int at, bool spanish, DateTime reference, out int end, out int year)
    {
        at = text.IsAny(at, "of", "de", "in", "en", ",") ? at + 1 : at;
        year = reference.Year;
        end = at + 2;
        if (text.IsAny(at, "this", "este") && text.IsAny(at + 1, "year", "ano"))
            return true;
        return YearReader.TryRead(text, at, spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words, out end, out year) && text.IsDigits(at);
    }

    private static DateExpr Shifted(int start, int end, Holiday holiday, int shift, DateTime reference)
    {
        var near = Nearest(start, end, holiday, reference);
        var day = shift == 0 ? holiday.InYear(reference.Year) : shift > 0 ? near.Future!.Value : near.Past!.Value;
        return DateExpr.On(start, end, day);
    }

    private static DateExpr Nearest(int start, int end, Holiday holiday, DateTime reference)
    {
        if (holiday.Month > 0)
            return Days.MonthDay(start, end, holiday.Month, holiday.Day, reference);
        var thisYear = holiday.InYear(reference.Year);
        var past = thisYear < reference ? thisYear : holiday.InYear(reference.Year - 1);
        var future = thisYear >= reference ? thisYear : holiday.InYear(reference.Year + 1);
        return new DateExpr(start, end, holiday.Rule ?? Timexes.Day(null, thisYear.Month, thisYear.Day), past, future);
    }

    private static WordMap<List<(string[], Holiday)>> Index() =>
        new(Holidays.All.SelectMany(holiday => holiday.Names.Select(name => (Name: name, Holiday: holiday)))
            .GroupBy(row => row.Name[0])
            .Select(group => (group.Key, group.Select(row => (row.Name, row.Holiday)).ToList())));
}
