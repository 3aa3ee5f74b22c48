using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>What comes again and again: "every day", "each Monday at 4pm", "weekly", "cada dos días", "todos los lunes".</summary>
internal readonly ref struct SetReader(TokenText text, bool spanish)
{
    private static readonly WordMap<string> Adverbs = new(
    [
        ("daily everyday diario diariamente", "P1D"), ("weekly semanalmente semanal", "P1W"), ("biweekly quincenal", "P2W"), ("monthly mensualmente mensual", "P1M"),
        ("quarterly trimestralmente trimestral", "P3M"), ("yearly annually anually anualmente annual anual", "P1Y"),
    ]);

    private static readonly WordMap<string> Units = new(
    [
        ("day days dia dias", "D"), ("week weeks semana semanas", "W"), ("month months mes meses", "M"), ("year years ano anos", "Y"), ("weekday weekdays", "WD"),
        ("hour hours hora horas", "TH"), ("minute minutes minuto minutos", "TM"),
    ]);

    public static IEnumerable<string> FirstWords => Adverbs.Rows.Select(row => row.Key);

    public DateTimeMatch Read(int start)
    {
        if (!text.IsWord(start))
            return default;
        var noun = text.Is(start, "diario") && text.IsAny(start - 1, "del", "el", "un", "su", "mi", "este", "al");
        if (!noun && Adverbs.TryGet(text.Word(start), out var timex))
            return DateTimeMatch.Set(start, start + 1, timex);
        if (!spanish && text.IsAny(start, "once", "one") && text.Is(start + 1, "a") && Units.TryGet(text.Word(start + 2), out var unit))
            return DateTimeMatch.Set(start, start + 3, Every(1, unit));
        var at = Lead(start);
        if (at > 0)
            return AfterLead(start, at);
        if (!WeekdayNames.TryRead(text, start, spanish, out var end, out var weekday) || spanish || !WeekdayNames.IsPlural(text, start))
            return default;
        return WithTime(start, end, "XXXX-WXX-" + weekday);
    }

    /// <summary>"every", "each", "cada", "todos los".</summary>
    private int Lead(int start)
    {
        if (spanish)
            return text.Is(start, "cada") ? start + 1 : text.IsAny(start, "todos", "todas") && text.IsAny(start + 1, "los", "las") ? start + 2 : -1;
        return text.IsAny(start, "every", "each") ? text.Is(start + 1, "other") ? start + 2 : start + 1 : -1;
    }

    private DateTimeMatch AfterLead(int start, int at)
    {
        if (WeekdayNames.TryRead(text, at, spanish, out var end, out var weekday))
            return WithTime(start, end, "XXXX-WXX-" + weekday);
        var words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;
        var count = text.Is(at - 1, "other") ? 2 : 1;
        if (new NumberReader(text, words).TryWhole(at, 365, out end, out var counted) && !text.IsAny(at, "un", "una"))
            (at, count) = (end, counted);
        if (Units.TryGet(text.Word(at), out var unit))
            return count == 1 && unit == "D" ? WithTime(start, at + 1, "P1D") : DateTimeMatch.Set(start, at + 1, Every(count, unit));
        return DayParts.TryName(text, at, spanish, out end, out var part) ? WithTime(start, end, Timexes.Part(part)) : default;
    }

    private static string Every(int count, string unit) => unit[0] == 'T' ? $"PT{count}{unit[1..]}" : $"P{count}{unit}";

    private DateTimeMatch WithTime(int start, int end, string timex)
    {
        var at = spanish ? text.After(end, "a", "las") : text.IsAny(end, "at") ? end + 1 : -1;
        if (!new TimeReader(text, spanish).TryRead(at > 0 ? at : end, at > 0, out var time))
            return DateTimeMatch.Set(start, end, timex);
        return DateTimeMatch.Set(start, time.End, (timex[0] == 'X' ? timex : "") + time.Timex);
    }
}
