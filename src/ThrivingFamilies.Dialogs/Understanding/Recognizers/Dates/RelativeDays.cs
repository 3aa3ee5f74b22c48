using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Days counted from the reference by a word: "tomorrow", "the day after tomorrow", "anteayer", "tonight", "el día siguiente".</summary>
internal readonly ref struct RelativeDays(TokenText text, bool spanish, DateTime reference)
{
    private static readonly WordMap<(int Days, DayPart Part)> English = new(
    [
        ("today 2day todays otd", (0, DayPart.None)),
        ("tomorrow tomorow tommorow tommorrow tomorrows tmr tmrw tmrrw tmw tmorrow tomm tom 2morrow 2moro", (1, DayPart.None)),
        ("yesterday yesturday yday", (-1, DayPart.None)),
        ("tonight tonite 2nite 2night", (0, DayPart.Night)),
    ]);

    private static readonly WordMap<(int Days, DayPart Part)> Spanish = new(
    [
        ("hoy oy", (0, DayPart.None)), ("manana manna mnana maniana mñn mana", (1, DayPart.None)), ("ayer aller", (-1, DayPart.None)),
        ("anteayer antier antiayer", (-2, DayPart.None)), ("anoche", (-1, DayPart.Night)), ("antenoche anteanoche", (-2, DayPart.Night)),
    ]);

    public static IEnumerable<string> FirstWords => English.Rows.Concat(Spanish.Rows).Select(row => row.Key);

    public bool TryRead(int at, out DateExpr date)
    {
        date = default;
        if (!text.IsWord(at) && !text.IsDigits(at))
            return false;
        if (TryPhrase(at, out var end, out var days, out var part))
        {
            date = Found(at, end, days, part);
            return true;
        }
        if (text.IsDigits(at))
            return text.Is(at, "2") && text.Touches(at + 1) && TryTexted(at, out date);
        if (!(spanish ? Spanish : English).TryGet(text.Word(at), out var row) || IsMorning(at) || text.Is(at, "tom") && !text.IsAny(at + 1, "at", "morning", "afternoon"))
            return false;
        date = Found(at, at + 1, row.Days, row.Part);
        return true;
    }

    private DateExpr Found(int start, int end, int days, DayPart part) => DateExpr.On(start, end, reference.Date.AddDays(days)) with { Part = part };

    /// <summary>"2morrow", "2nite": the digit and the letters are two tokens.</summary>
    private bool TryTexted(int at, out DateExpr date)
    {
        var days = text.IsAny(at + 1, "morrow", "moro", "morow", "mrw", "mrow") ? 1 : text.IsAny(at + 1, "day", "nite", "night") ? 0 : -1;
        date = days < 0 ? default : Found(at, at + 2, days, text.IsAny(at + 1, "nite", "night") ? DayPart.Night : DayPart.None);
        return days >= 0;
    }

    private bool TryPhrase(int at, out int end, out int days, out DayPart part)
    {
        part = DayPart.None;
        return spanish ? TrySpanish(at, out end, out days, out part) : TryEnglish(at, out end, out days, out part);
    }

    private bool TryEnglish(int start, out int end, out int days, out DayPart part)
    {
        var at = text.Is(start, "the") ? start + 1 : start;
        (end, days, part) = (0, 0, DayPart.None);
        if (text.IsAny(at, "day") && text.IsAny(at + 1, "after", "before"))
        {
            var sign = text.Is(at + 1, "after") ? 1 : -1;
            var anchored = English.TryGet(text.Word(at + 2), out var anchor);
            if (!anchored && (at == start || text.IsAny(at + 2, "day", "next", "last") || TryAny(at + 2)))
                return false;
            (days, end) = anchored ? (sign + anchor.Days, at + 3) : (sign, at + 2);
            return true;
        }
        if (text.IsAny(at, "next", "following") && text.Is(at + 1, "day"))
            return Set(at + 2, 1, out end, out days);
        if (text.IsAny(at, "previous") && text.Is(at + 1, "day"))
            return Set(at + 2, -1, out end, out days);
        if (text.IsAny(at, "last", "yesterday") && text.Is(at + 1, "night") && at == start)
            return Set(at + 2, -1, out end, out days, out part);
        return at > start && text.Is(at, "day") && text.IsAny(start - 1, "for", "of", "in", "during") && Set(at + 1, 0, out end, out days);
    }

    private bool TryAny(int at) => new DateReader(text, spanish, reference).TryPlain(at, out _);

    private bool TrySpanish(int start, out int end, out int days, out DayPart part)
    {
        (end, days, part) = (0, 0, DayPart.None);
        if (text.Is(start, "pasado") && text.IsAny(start + 1, "manana", "manna"))
            return Set(start + 2, 2, out end, out days);
        if (text.IsAny(start, "antes") && text.Is(start + 1, "de") && text.Is(start + 2, "ayer"))
            return Set(start + 3, -2, out end, out days);
        var at = text.IsAny(start, "el", "del", "al") ? start + 1 : start;
        if (!text.Is(at, "dia") || at == start)
            return false;
        if (text.IsAny(at + 1, "siguiente"))
            return Set(at + 2, 1, out end, out days);
        if (text.IsAny(at + 1, "anterior"))
            return Set(at + 2, -1, out end, out days);
        var ends = !text.IsWord(at + 1) && !text.IsDigits(at + 1);
        return ends && !text.Is(start, "al") && Set(at + 1, 0, out end, out days);
    }

    /// <summary>"la mañana" and "esta mañana" are the morning, not tomorrow.</summary>
    private bool IsMorning(int at) => spanish && text.Is(at, "manana") && text.IsAny(at - 1, "la", "esta", "las");

    private static bool Set(int at, int count, out int end, out int days)
    {
        (end, days) = (at, count);
        return true;
    }

    private static bool Set(int at, int count, out int end, out int days, out DayPart part)
    {
        part = DayPart.Night;
        return Set(at, count, out end, out days);
    }
}
