using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Reads a day, a clock time, or both together in either order: "tomorrow at 3", "8am this morning", "sáb. a las 5".</summary>
internal readonly ref struct MomentReader(TokenText text, bool spanish, DateTime reference)
{
    private static readonly WordSet EnglishAnchors = new("at @ around circa by until till before after since from than about");

    private static readonly WordSet SpanishLeads = new("a de hasta desde sobre como tipo por antes despues hacia");

    public DateTimeMatch Read(int start)
    {
        if (IsSoon(start, out var end))
            return DateTimeMatch.Moment(start, end, "FUTURE_REF", reference);
        if (TryNow(start, out end))
            return DateTimeMatch.Moment(start, end, "PRESENT_REF", reference);
        var around = Around(start);
        if (around > 0)
            return Approximate(start, around);
        return ReadAt(start, IsAnchored(start), null);
    }

    /// <summary>Reads the date or time at a token, with the modifier that stood before it.</summary>
    public DateTimeMatch ReadAt(int start, bool anchored, string? mod)
    {
        if (TryDottedTime(start, out var time))
            return WithDateAfter(time, mod);
        var hasDate = new DateReader(text, spanish, reference).TryRead(start, out var date);
        var hasTime = new TimeReader(text, spanish).TryRead(start, anchored, out time);
        var dated = hasDate ? WithTimeAfter(date, mod) : default;
        var timed = hasTime ? WithDateAfter(time, mod) : BareHourOfNight(start);
        return dated.End >= timed.End ? dated : timed;
    }

    private DateTimeMatch WithTimeAfter(DateExpr date, string? mod)
    {
        if (date.AtEnd || date.IsHoliday)
            return DateTimeMatch.Of(date, mod);
        var at = TimeConnector(date.End, out var anchored);
        if (new TimeReader(text, spanish).TryRead(at, anchored, out var time) && !(at == date.End && text.IsDigits(at) && text.Touches(at)))
            return DateTimeMatch.Of(date with { End = time.End }, time.In(date.Part), mod);
        return date.Part == DayPart.None ? DateTimeMatch.Of(date, mod) : RangeValues.PartOfDay(date);
    }

    private DateTimeMatch WithDateAfter(TimeExpr time, string? mod)
    {
        var at = DateConnector(time.End);
        if (TryDateAfter(at, time.End, out var date))
            return DateTimeMatch.Of(date, time.In(date.Part), mod);
        return DateTimeMatch.Of(time, mod);
    }

    private bool TryDateAfter(int at, int timeEnd, out DateExpr date)
    {
        if (new DateReader(text, spanish, reference).TryRead(at, out date) && !date.IsHoliday && !date.AtEnd)
            return true;
        // "a las siete del 15": after "del" a bare number is a day.
        if (!spanish || !text.Is(at - 1, "del") || at == timeEnd || !text.IsDigits(at) || !DayNumber.TryRead(text, at, SpanishNumberWords.Words, out var day))
            return false;
        date = Days.DayOnly(at, day.End, day.Value, reference);
        return true;
    }

    /// <summary>"10, tonight", "diez esta noche".</summary>
    private DateTimeMatch BareHourOfNight(int start)
    {
        if (!new TimeReader(text, spanish).TryRead(start, anchored: true, out var time))
            return default;
        var at = text.Is(time.End, ",") ? time.End + 1 : time.End;
        if (!text.IsAny(at, "tonight", "tonite", "this", "esta", "anoche", "hoy", "tomorrow") || !new DateReader(text, spanish, reference).TryRead(at, out var date) || date.Part == DayPart.None)
            return default;
        return DateTimeMatch.Of(date, time.In(date.Part));
    }

    /// <summary>Between a day and its time; <paramref name="anchored"/> when the words promise a time.</summary>
    private int TimeConnector(int end, out bool anchored)
    {
        if (text.Is(end, "t") && text.Touches(end) && text.Touches(end + 1))
        {
            anchored = true;
            return end + 1;
        }
        var at = text.IsAny(end, ",", "-") ? end + 1 : end;
        at = text.IsAny(at, "pues", "como", "tipo") ? at + 1 : at;
        var named = spanish ? SpanishClock(at) : text.IsAny(at, "at", "@", "around", "by") ? text.IsAny(at + 1, "around", "about", "like") ? at + 2 : at + 1 : -1;
        anchored = named > 0;
        return anchored ? named : at;
    }

    /// <summary>"a las", "a la", "cerca de las", "sobre las", "las".</summary>
    private int SpanishClock(int at)
    {
        at = text.IsAny(at, "cerca", "alrededor") && text.Is(at + 1, "de") ? at + 2 : text.IsAny(at, "a", "sobre", "como") ? at + 1 : at;
        at = text.IsAny(at, "a") && text.IsAny(at - 1, "como") ? at + 1 : at;
        return text.IsAny(at, "las", "la", "los") ? at + 1 : text.Is(at, "@") ? at + 1 : text.Is(at - 1, "a") && text.IsDigits(at) ? at : -1;
    }

    private int DateConnector(int end)
    {
        var at = text.IsAny(end, ",", "-") ? end + 1 : end;
        return spanish
            ? text.IsAny(at, "el", "del", "de", "este") && !text.IsAny(at, "este") ? text.Is(at, "de") && text.Is(at + 1, "el") ? at + 2 : at + 1 : at
            : text.IsAny(at, "on", "of", "for") ? at + 1 : at;
    }

    private bool IsAnchored(int at)
    {
        if (spanish)
            return text.IsAny(at - 1, "las") || text.Is(at - 1, "la") && text.IsIn(at - 2, SpanishLeads) || text.Is(at - 1, "@");
        return text.IsIn(at - 1, EnglishAnchors) || text.Is(at - 1, "@");
    }

    /// <summary>Microsoft counts "at" (and "las") in when the time is written with a full stop: "at 6.45".</summary>
    private bool TryDottedTime(int start, out TimeExpr time)
    {
        time = default;
        if (!text.Is(start, spanish ? "las" : "at") || !text.IsDigits(start + 1) || !text.Is(start + 2, ".") || !text.Touches(start + 2) || !text.IsDigits(start + 3))
            return false;
        if (spanish && !text.Is(start - 1, "a") || !new TimeReader(text, spanish).TryRead(start + 1, anchored: true, out time))
            return false;
        time = time with { Start = start };
        return true;
    }

    /// <summary>"around 1pm", "cerca de las tres", "alrededor de mañana a las 10".</summary>
    private int Around(int at)
    {
        if (!spanish)
            return text.IsAny(at, "around", "circa") ? at + 1 : -1;
        if (!text.IsAny(at, "cerca", "alrededor") || !text.IsAny(at + 1, "de", "del"))
            return -1;
        return text.IsAny(at + 2, "las", "la", "el") && !(text.Is(at + 2, "la") && text.Is(at + 3, "manana")) ? at + 3 : at + 2;
    }

    private DateTimeMatch Approximate(int start, int at)
    {
        var match = ReadAt(at, anchored: true, "approx");
        return match.IsFound ? match with { Start = start } : default;
    }

    /// <summary>"as soon as possible", "asap", "lo antes posible".</summary>
    private bool IsSoon(int start, out int end)
    {
        end = spanish ? text.After(start, "lo", "antes", "posible") : text.Is(start, "asap") ? start + 1 : text.After(start, "as", "soon", "as", "possible");
        return end > 0 || spanish && (end = text.After(start, "cuanto", "antes")) > 0;
    }

    private bool TryNow(int start, out int end)
    {
        end = start + 1;
        if (spanish)
        {
            if (!text.IsAny(start, "ahora", "ahorita", "orita"))
                return false;
            end = text.IsAny(end, "mismo", "mismito") ? end + 1 : end;
            return !text.IsAny(start - 1, "de", "por", "hasta");
        }
        if (text.Is(start, "now"))
            return !text.IsAny(start - 1, "from", "by", "until", "until", "right", "between");
        end = text.After(start, "right", "now");
        end = end > 0 ? end : text.After(start, "at", "the", "moment");
        end = end > 0 ? end : text.After(start, "at", "the", "present", "time");
        end = end > 0 ? end : text.After(start, "at", "present");
        return end > 0;
    }
}
