using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Weekdays with what narrows them: "next Friday", "next week Mon", "lunes que viene", "Friday the 26th", "Tue May 9".</summary>
internal readonly ref struct WeekdayReader(TokenText text, bool spanish, DateTime reference)
{
    private const int Coming = 100;
    private const int Gone = -100;

    private readonly NumberWords _words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;

    private static readonly WordMap<int> Before = new(
    [
        ("this este esta", 0), ("next following proximo proxima prox siguiente", 1), ("last previous pasado pasada ultimo ultima", -1),
        ("coming upcoming", Coming), ("past", Gone),
    ]);

    public static IEnumerable<string> FirstWords => Before.Rows.Select(row => row.Key);

    public bool TryRead(int start, out DateExpr date)
    {
        date = default;
        if (TryWeekFirst(start, out date))
            return true;
        var at = Modifier(start, out var week);
        if (!WeekdayNames.TryRead(text, at, spanish, out var end, out var weekday))
            return week is { } shift && TryYearOf(start, at, shift, out date);
        if (TryWithDay(start, end, weekday, week, out date))
            return true;
        if (week is null && TryModifierAfter(ref end, out var after))
            week = after;
        date = week is null ? Days.Weekday(start, end, weekday, reference) : DateExpr.On(start, end, Resolve(weekday, week.Value));
        return true;
    }

    /// <summary>"next week on Tuesday", "la próxima semana el martes", "previous week - Monday".</summary>
    private bool TryWeekFirst(int start, out DateExpr date)
    {
        date = default;
        if (!text.IsWord(start) || !Before.TryGet(text.Word(start), out var week) || !text.IsAny(start + 1, "week", "wk", "semana"))
            return false;
        var at = text.IsAny(start + 2, "on", "-", ",", "el") ? start + 3 : start + 2;
        if (!WeekdayNames.TryRead(text, at, spanish, out var end, out var weekday))
            return false;
        date = DateExpr.On(start, end, Resolve(weekday, Math.Clamp(week, -1, 1)));
        return true;
    }

    /// <summary>"next 5/12", "próximo 6 de abril": of that year.</summary>
    private bool TryYearOf(int start, int at, int shift, out DateExpr date)
    {
        date = default;
        if (!TryMonthDay(at, out var day) || day.Timex[0] != 'X' || day.Future is not { } known)
            return false;
        var year = reference.Year + Math.Clamp(shift, -1, 1);
        DateTime? found = Days.Exists(year, known.Month, known.Day) ? Days.At(year, known.Month, known.Day) : null;
        date = new DateExpr(start, day.End, day.Timex, found, found);
        return true;
    }

    private int Modifier(int at, out int? week)
    {
        week = null;
        if (!text.IsWord(at) || !Before.TryGet(text.Word(at), out var first) || spanish && text.IsAny(at, "this", "next", "last"))
            return at;
        week = first;
        if (first != 0 || !Before.TryGet(text.Word(at + 1), out var second))
            return at + 1;
        week = second is 1 or Coming ? Coming : Gone;
        return at + 2;
    }

    /// <summary>"tuesday of next week", "lunes que viene", "martes de semana pasada", "lunes la próxima semana".</summary>
    private bool TryModifierAfter(ref int end, out int week)
    {
        week = 0;
        if (spanish)
            return TrySpanishAfter(ref end, out week);
        var at = text.IsAny(end, "of", ",") ? end + 1 : end;
        if (!text.IsWord(at) || !Before.TryGet(text.Word(at), out week) || !text.IsAny(at + 1, "week", "wk"))
            return false;
        end = at + 2;
        return true;
    }

    private bool TrySpanishAfter(ref int end, out int week)
    {
        week = 1;
        if (text.After(end, "que", "viene") is var coming && coming > 0)
            return Take(coming, ref end);
        if (text.IsAny(end, "siguiente", "proximo"))
            return Take(end + 1, ref end);
        week = -1;
        if (text.IsAny(end, "pasado", "anterior", "ultimo"))
            return Take(end + 1, ref end);
        var at = text.IsAny(end, "de", "en") ? end + 1 : end;
        at = text.Is(at, "la") ? at + 1 : at;
        if (text.Is(at, "semana") && text.IsAny(at + 1, "pasada", "anterior"))
            return Take(at + 2, ref end);
        week = 1;
        if (text.Is(at, "semana") && (text.IsAny(at + 1, "proxima", "siguiente") || text.After(at + 1, "que", "viene") > 0))
            return Take(text.Is(at + 1, "que") ? at + 3 : at + 2, ref end);
        if (text.IsAny(at, "proxima", "siguiente") && text.Is(at + 1, "semana"))
            return Take(at + 2, ref end);
        week = 0;
        return text.Is(at, "esta") && text.Is(at + 1, "semana") && Take(at + 2, ref end);
    }

    private static bool Take(int after, ref int end)
    {
        end = after;
        return true;
    }

    /// <summary>A weekday with its date: the date tells the day.</summary>
    private bool TryWithDay(int start, int end, int weekday, int? week, out DateExpr date)
    {
        date = default;
        var opens = text.Is(end, "(");
        var at = text.IsAny(end, ",", "-", "(") ? end + 1 : end;
        if (TryMonthDay(at, out var day))
        {
            end = opens && text.Is(day.End, ")") ? day.End + 1 : day.End;
            date = day with { Start = start, End = end };
            if (week == 0 && day.Timex[0] == 'X' && day.Future is { } known && Days.Exists(reference.Year, known.Month, known.Day))
                date = date with { Past = Days.At(reference.Year, known.Month, known.Day), Future = Days.At(reference.Year, known.Month, known.Day) };
            return !opens || text.Is(end - 1, ")");
        }
        if (week is not null || at != end)
            return false;
        var article = text.IsAny(end, "the", "el") ? text.Is(end + 1, "dia") ? 2 : 1 : 0;
        if (!DayNumber.TryRead(text, end + article, _words, out var number) || !(article > 0 || !number.IsWord) || !IsDay(number, article > 0))
            return false;
        date = article > 0
            ? Days.WeekdayThe(start, number.End, weekday, number.Value, reference)
            : Days.WeekdayOn(start, number.End, weekday, number.Value, reference);
        return true;
    }

    private bool TryMonthDay(int at, out DateExpr date) =>
        new CalendarReader(text, _words, reference).TryRead(at, out date) || new NumericDateReader(text, _words, reference).TryRead(at, loose: true, out date);

    /// <summary>"monday 8-9am", "monday 8:30" and "friday 5pm" tell hours.</summary>
    private bool IsDay(DayNumber day, bool article)
    {
        var end = day.End;
        if (text.IsAny(end, ":", "am", "pm", "a", "p", "h", "hrs", "o", "oclock") && !day.IsOrdinal || text.Is(end, ".") && text.IsDigits(end + 1) && text.Touches(end + 1))
            return false;
        return article || day.IsOrdinal || text.Is(end, "a") && text.IsAny(end + 1, "las", "la") || !text.IsAny(end, "-", "to", "–", "a", "de", "in", "min", "people");
    }

    private DateTime Resolve(int weekday, int week)
    {
        if (week is not (Coming or Gone))
            return Days.OfWeek(reference, weekday).AddDays(7 * week);
        var step = Math.Sign(week);
        var day = reference.Date.AddDays(step);
        while (Days.Number(day) != weekday)
            day = day.AddDays(step);
        return day;
    }
}
