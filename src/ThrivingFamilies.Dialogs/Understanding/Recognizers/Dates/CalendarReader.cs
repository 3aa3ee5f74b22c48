using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Days of the calendar with a month: "May 29", "second of Aug", "3 de enero del 2019", "31-dic-1994", "2020/Sep/23".</summary>
internal readonly ref struct CalendarReader(TokenText text, NumberWords words, DateTime reference)
{
    public bool TryRead(int at, out DateExpr date) =>
        TryYearFirst(at, out date) || TryMonthFirst(at, out date) || TryDayFirst(at, out date)
        || new NumericDateReader(text, words, reference).TryRead(at, loose: false, out date);

    /// <summary>"2019-aug-1".</summary>
    private bool TryYearFirst(int at, out DateExpr date)
    {
        date = default;
        if (!text.IsDigits(at) || text[at].Length != 4 || !IsMark(at + 1) || !MonthNames.TryRead(text, at + 2, out var end, out var month))
            return false;
        if (!IsMark(end) || !DayNumber.TryRead(text, end + 1, words, out var day))
            return false;
        date = Days.Full(at, day.End, text.Value(at), month, day.Value);
        return true;
    }

    /// <summary>"May 29", "Dec31 , 1994", "October, 1st", "Sep-23-2020", "September-2020-23".</summary>
    private bool TryMonthFirst(int at, out DateExpr date)
    {
        date = default;
        if (!MonthNames.TryRead(text, at, out var end, out var month) || text.Touches(at) && text.IsDigits(at - 1))
            return false;
        var marked = IsMark(end) || text.Is(end, ",");
        var next = marked ? end + 1 : end;
        if (marked && text.IsDigits(next) && text[next].Length == 4 && IsMark(next + 1) && DayNumber.TryRead(text, next + 2, words, out var late))
        {
            date = Days.Full(at, late.End, text.Value(next), month, late.Value);
            return true;
        }
        next = text.IsAny(next, "the", "el") ? next + 1 : next;
        if (!DayNumber.TryRead(text, next, words, out var day) || !StandsAlone(day.End) || words.IsSpanish && !marked && !text.IsDigits(next) || IsYearInWords(next, day))
            return false;
        date = WithYear(at, day.End, month, day.Value, day.IsOrdinal && day.IsWord);
        return true;
    }

    /// <summary>"04th Jan 2019", "the 09th of May", "twenty third day of September", "veintidós de febrero", "17 del 11".</summary>
    private bool TryDayFirst(int start, out DateExpr date)
    {
        date = default;
        var at = AfterArticle(start);
        if (!DayNumber.TryRead(text, at, words, out var day))
            return false;
        var end = text.IsAny(day.End, "day", "dia") ? day.End + 1 : day.End;
        var joined = text.IsAny(end, "of", "de", "del", "do");
        var marked = !joined && (IsMark(end) || text.Is(end, ","));
        end = joined || marked ? end + 1 : end;
        if (MonthNames.TryRead(text, end, out var monthEnd, out var month) && !IsHourBefore(at))
        {
            date = WithYear(start, monthEnd, month, day.Value, false);
            return true;
        }
        return joined && words.IsSpanish && TryMonthNumber(start, end, day.Value, out date);
    }

    /// <summary>"9 de 8 de 1971", "17 del 11".</summary>
    private bool TryMonthNumber(int start, int at, int day, out DateExpr date)
    {
        date = default;
        var month = text.IsDigits(at) ? text.Value(at) : 0;
        if (month is < 1 or > 12 || text[at].Length > 2)
            return false;
        if (text.IsAny(at + 1, "de", "del") && YearReader.TryRead(text, at + 2, words, out var end, out var year))
            date = Days.Full(start, end, year, month, day);
        else if (text.Is(at - 1, "del"))
            date = Days.MonthDay(start, at + 1, month, day, reference);
        return date.End > 0;
    }

    private DateExpr WithYear(int start, int end, int month, int day, bool shortYear)
    {
        var at = end;
        at = text.IsAny(at, ",", "-", "/", ".") ? at + 1 : at;
        var joined = text.IsAny(at, "of", "de", "del", "in");
        at = joined ? at + 1 : at;
        at = joined && text.Is(at, "ano") ? at + 1 : at;
        if (YearReader.TryRead(text, at, words, out var yearEnd, out var year) && !text.IsAny(yearEnd, ":"))
            return Days.Full(start, yearEnd, year, month, day);
        var isShort = text.IsDigits(at) && text[at].Length == 2 && StandsAlone(at + 1) && !text.Is(at + 1, ":");
        if (isShort && (shortYear && at == end || joined && !text.Is(at - 1, "in") || at > end && !joined && text.Touches(at) && text.IsAny(at - 1, "-", "/")))
            return Days.ShortYear(start, at + 1, text.Value(at), month, day);
        var stop = !words.IsSpanish && text.Is(end - 1, ".") ? end - 1 : end;
        return Days.MonthDay(start, stop, month, day, reference);
    }

    private int AfterArticle(int at)
    {
        if (text.Is(at, "the"))
            return at + 1;
        return words.IsSpanish && text.Is(at, "el") && text.Is(at + 1, "dia") ? at + 2 : at;
    }

    /// <summary>"May nineteen eighty six" is a month of a year.</summary>
    private bool IsYearInWords(int at, DayNumber day) => day.IsWord && YearReader.TryRead(text, at, words, out var end, out _) && end > day.End;

    private bool IsMark(int at) => text.IsAny(at, "-", "/") && text.Touches(at) && text.Touches(at + 1);

    /// <summary>"4:30 june" names no day.</summary>
    private bool IsHourBefore(int at) => text.Touches(at) && text.IsAny(at - 1, ":", ".") && text.IsDigits(at - 2);

    private bool StandsAlone(int end) =>
        !(text.Touches(end) && (text.IsWord(end) || text.IsAny(end, ":", "%") && text.IsDigits(end + 1))) && !text.IsAny(end, "am", "pm");
}
