using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Reads the day that begins at a token, in any of its spellings, with the part of the day that follows it.</summary>
internal readonly ref struct DateReader(TokenText text, bool spanish, DateTime reference)
{
    private readonly NumberWords _words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;

    public bool TryRead(int at, out DateExpr date)
    {
        if (TryEndOf(at, out date) || TryWeekOfMonth(at, out date) || TryNthWeekday(at, out date))
            return true;
        if (!TryPlain(at, out date) && !TryPartFirst(at, out date) && !TryDayOnly(at, out date))
            return false;
        date = WithPart(WithFullDate(date));
        return true;
    }

    /// <summary>A day without part of day or end: what may stand as an anchor ("two weeks from tomorrow").</summary>
    public bool TryPlain(int at, out DateExpr date) =>
        new RelativeDays(text, spanish, reference).TryRead(at, out date)
        || HolidayReader.TryRead(text, at, spanish, reference, out date)
        || new WeekdayReader(text, spanish, reference).TryRead(at, out date)
        || new CalendarReader(text, _words, reference).TryRead(at, out date);

    /// <summary>"the 4th", "el día 18", "the 15th day of next month", "21ro este mes".</summary>
    public bool TryDayOnly(int start, out DateExpr date)
    {
        date = default;
        var article = text.Is(start, "the") ? 1 : spanish && text.Is(start, "el") && text.Is(start + 1, "dia") ? 2 : 0;
        if (!DayNumber.TryRead(text, start + article, _words, out var day) || text.Is(start + article, "second") && !text.Is(start, "the"))
            return false;
        var end = text.IsAny(day.End, "day") ? day.End + 1 : day.End;
        if (TryMonthShift(text.IsAny(end, "of", "de", "in") ? end + 1 : end, out var monthEnd, out var shift))
        {
            var month = reference.AddMonths(shift);
            date = Days.Exists(month.Year, month.Month, day.Value) ? Days.Full(start, monthEnd, month.Year, month.Month, day.Value) : default;
            return date.End > 0 && (article > 0 || day.IsOrdinal);
        }
        if (!spanish && !day.IsOrdinal && !day.IsWord && EndsBareDay(day.End) && (article > 0 || text.Is(start - 1, "on")))
        {
            date = Days.DayOnly(start, day.End, day.Value, reference);
            return true;
        }
        if (article == 0 || spanish && article == 1 || !spanish && (!day.IsOrdinal || day.IsWord) || !EndsDay(day.End) || text.IsAny(start - 1, "around", "circa", "alrededor"))
            return false;
        date = Days.DayOnly(start, day.End, day.Value, reference);
        return true;
    }

    private bool EndsDay(int end) => !text.IsWord(end) || text.IsAny(end, "at", "and", "or", "around", "to", "a", "y", "o", "is", "if", "works", "please", "but", "pls", "por", "alrededor", "cerca", "reunirse", "in", "en");

    /// <summary>"the 27" at the end of what is said; "the 2 kids" and "the 5 o'clock bus" go on.</summary>
    private bool EndsBareDay(int end) =>
        (!text.IsWord(end) || text.IsAny(end, "at", "around", "between")) && !text.IsDigits(end) && !text.IsAny(end, ":", "/", "-", "%", "$", "'")
        && !(text.Is(end, ".") && text.Touches(end + 1) && text.IsDigits(end + 1));

    private bool TryMonthShift(int at, out int end, out int shift)
    {
        (end, shift) = (0, 0);
        at = text.IsAny(at, "el", "the") ? at + 1 : at;
        if (text.IsAny(at, "this", "este", "next", "last", "proximo", "previous") && text.IsAny(at + 1, "month", "mes"))
            (end, shift) = (at + 2, text.IsAny(at, "this", "este") ? 0 : text.IsAny(at, "last", "previous") ? -1 : 1);
        else if (text.Is(at, "mes") && (text.IsAny(at + 1, "pasado", "proximo") || text.After(at + 1, "que", "viene") > 0))
            (end, shift) = text.Is(at + 1, "que") ? (at + 3, 1) : (at + 2, text.Is(at + 1, "pasado") ? -1 : 1);
        else if (text.Is(at, "month") && text.Is(at - 1, "the"))
            (end, shift) = (at + 1, 0);
        return end > 0;
    }

    /// <summary>"tomorrow, 13/04/21": the full date says it all.</summary>
    private DateExpr WithFullDate(DateExpr date)
    {
        if (!text.Is(date.End, ",") || !date.IsDefinite || date.Part != DayPart.None || date.IsHoliday)
            return date;
        return new NumericDateReader(text, _words, reference).TryRead(date.End + 1, loose: false, out var full) ? full with { Start = date.Start } : date;
    }

    private DateExpr WithPart(DateExpr date)
    {
        if (date.Part != DayPart.None || date.IsHoliday || !DayParts.TryReadAfterDay(text, date.End, spanish, out var end, out var part))
            return date;
        return date with { End = end, Part = part };
    }

    /// <summary>"in 3 days on Friday" is read with the offset; "this evening", "esta noche", "next evening" here.</summary>
    private bool TryPartFirst(int at, out DateExpr date)
    {
        date = default;
        var shift = text.IsAny(at, "this", "esta", "este") ? 0 : text.IsAny(at, "next") ? 1 : text.IsAny(at, "last", "previous") ? -1 : 2;
        if (shift == 2 || !DayParts.TryName(text, at + 1, spanish, out var end, out var part))
            return false;
        date = DateExpr.On(at, end, reference.Date.AddDays(shift)) with { Part = part };
        return true;
    }

    /// <summary>"end of today", "the eod", "al final de mañana".</summary>
    private bool TryEndOf(int start, out DateExpr date)
    {
        date = default;
        var at = text.IsAny(start, "the", "al", "el", "a") ? start + 1 : start;
        if (text.IsAny(at, "eod") && !spanish)
        {
            date = DateExpr.On(start, at + 1, reference.Date) with { AtEnd = true };
            return true;
        }
        if (!(spanish ? text.IsAny(at, "fin", "final") : text.Is(at, "end")) || text.Is(start, "a"))
            return false;
        at++;
        var isDay = spanish ? text.Is(at, "del") && text.Is(at + 1, "dia") || text.Is(at, "de") && text.Is(at + 1, "dia")
            : text.Is(at, "of") && (text.Is(at + 1, "day") || text.Is(at + 1, "the") && text.Is(at + 2, "day"));
        if (isDay)
            date = DateExpr.On(start, text.Is(at + 1, "the") ? at + 3 : at + 2, reference.Date) with { AtEnd = true };
        else if (text.IsAny(at, "of", "de", "del") && TryPlain(at + 1, out var day) && !day.IsHoliday)
            date = day with { Start = start, AtEnd = true };
        return date.End > 0;
    }

    /// <summary>"first Friday in July", "primer lunes de este mes", "second Tuesday of next month".</summary>
    private bool TryNthWeekday(int start, out DateExpr date)
    {
        date = default;
        if (!text.IsWord(start) && !text.IsDigits(start) || !DayNumber.TryRead(text, start, _words, out var nth) || !nth.IsOrdinal || nth.Value > 5)
            return false;
        if (!WeekdayNames.TryRead(text, nth.End, spanish, out var at, out var weekday) || !text.IsAny(at, "in", "of", "de", "del", "en"))
            return false;
        if (MonthNames.TryRead(text, at + 1, out var end, out var month))
            date = Days.NthWeekday(start, end, month, weekday, nth.Value, reference);
        else if (TryMonthShift(at + 1, out end, out var shift) && reference.AddMonths(shift) is var near)
            date = Days.NthWeekday(start, end, near.Month, weekday, nth.Value, Days.At(near.Year, near.Month, 1)) is { Future: { } day } found
                ? found with { Past = day } : default;
        return date.End > 0;
    }

    /// <summary>"1st week of Oct. on Friday", "primera semana de octubre el viernes".</summary>
    private bool TryWeekOfMonth(int start, out DateExpr date)
    {
        date = default;
        if (!DayNumber.TryRead(text, start, _words, out var nth) || !nth.IsOrdinal || nth.Value > 5 || !text.IsAny(nth.End, "week", "semana"))
            return false;
        if (!MonthNames.TryRead(text, nth.End + 2, out var at, out var month) || !text.IsAny(at, "on", "el", ","))
            return false;
        if (!WeekdayNames.TryRead(text, at + 1, spanish, out var end, out var weekday))
            return false;
        date = Days.NthWeekday(start, end, month, weekday, nth.Value, reference);
        return true;
    }
}
