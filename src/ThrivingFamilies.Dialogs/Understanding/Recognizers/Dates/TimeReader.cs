using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Reads a clock time: "8:00am", "half past seven", "in the morning at 7", "siete y media de la tarde", "8 menos cuarto".</summary>
internal readonly ref struct TimeReader(TokenText text, bool spanish)
{
    private readonly NumberReader _numbers = new(text, spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words);

    /// <summary>An end of a range is read: a hyphen may follow the hour.</summary>
    public bool InRange { get; init; }

    /// <param name="anchored">Something before says that a time comes ("at", "a las"): a bare hour is enough.</param>
    public bool TryRead(int at, bool anchored, out TimeExpr time)
    {
        if (TryNamed(at, out time) || TryPartFirst(at, out time))
            return true;
        var read = TryCore(at, anchored, out time, out var sure);
        if (!read)
            return false;
        time = WithOClock(time, ref sure);
        time = WithMeridiem(time, ref sure);
        time = WithQuarterAfter(time, ref sure);
        time = WithPart(time, ref sure);
        if (!anchored && spanish && sure && text.IsAny(time.End, "menos"))
            time = WithQuarterAfter(time, ref sure);
        return sure || anchored && IsFree(time);
    }

    private static TimeExpr At(int start, int end, int hour, int minute = -1, int second = -1) =>
        new(start, end, hour, minute, second) { IsOpen = hour is >= 1 and <= 12 };

    private bool TryCore(int at, bool anchored, out TimeExpr time, out bool sure)
    {
        sure = true;
        if (TryClock(at, anchored, out time))
            return true;
        if (!spanish && TryPast(at, out time))
            return true;
        if (TryWords(at, anchored, out time))
            return true;
        sure = false;
        return TryHour(at, out time);
    }

    /// <summary>"7:56:30", "13:00", "8.30", "8: 45", "1140" before "am", "0930" after "at".</summary>
    private bool TryClock(int at, bool anchored, out TimeExpr time)
    {
        time = default;
        if (!text.IsDigits(at) || text.Touches(at) && IsPiece(at))
            return false;
        var hour = text.Value(at);
        if (text[at].Length is 3 or 4)
            return TryCompact(at, hour, anchored, out time);
        if (hour > 24 || text[at].Length > 2 || !text.IsAny(at + 1, ":", ".") || !text.Touches(at + 1) || !text.IsDigits(at + 2) || text[at + 2].Length != 2)
            return false;
        var minute = text.Value(at + 2);
        if (text[at + 2].Spaced && text.Is(at + 1, ".") || minute > 59)
            return false;
        if (text.Is(at + 1, "."))
        {
            time = At(at, at + 3, hour, minute);
            var goesOn = text.Touches(at + 3) && text.IsAny(at + 3, ".", "%", "/") && text.IsDigits(at + 4);
            return !goesOn && (anchored || IsMeridiem(at + 3, out _, out _)) && !text.IsAny(at + 3, "%", "percent");
        }
        var seconds = text.Is(at + 3, ":") && text.Touches(at + 3) && text.IsDigits(at + 4) && text[at + 4].Length == 2 ? text.Value(at + 4) : -1;
        time = At(at, seconds >= 0 ? at + 5 : at + 3, hour, minute, seconds);
        return seconds < 60 && !(text.Touches(time.End) && text.Is(time.End, ":"));
    }

    private bool TryCompact(int at, int value, bool anchored, out TimeExpr time)
    {
        time = At(at, at + 1, value / 100, value % 100);
        if (value / 100 > 24 || value % 100 > 59)
            return false;
        return value >= 100 && IsMeridiem(at + 1, out _, out _) || anchored && text[at].Length == 4 && value < 2400 && text.Word(at)[0] == '0';
    }

    /// <summary>The digits belong to something longer that began before.</summary>
    private bool IsPiece(int at) =>
        text.IsWord(at - 1) && !text.Is(at - 1, "t") || text.IsAny(at - 1, ":", "$", "/", "-", ".") && text.IsDigits(at - 2);

    /// <summary>"half past seven", "20 min past eight", "quarter to 5", "ten past 9".</summary>
    private bool TryPast(int start, out TimeExpr time)
    {
        time = default;
        var at = text.IsAny(start, "a") ? start + 1 : start;
        int minutes;
        if (text.IsAny(at, "half", "quarter"))
            minutes = text.Is(at++, "half") ? 30 : 15;
        else if (!_numbers.TryWhole(start, 59, out at, out minutes))
            return false;
        at = text.IsAny(at, "min", "mins", "minutes", "minute") ? at + 1 : at;
        var sign = text.IsAny(at, "past", "after") ? 1 : text.IsAny(at, "to", "till", "til", "of") && !text.Is(at, "of") | minutes is 15 ? -1 : 0;
        if (sign == 0 || sign < 0 && minutes is not (5 or 10 or 15 or 20 or 25 or 30) || !_numbers.TryWhole(at + 1, 12, out var end, out var hour) || hour == 0)
            return false;
        if (sign < 0 && (!text.IsAny(start, "a", "quarter", "half") && !text.IsAny(at - 1, "min", "mins", "minutes") || IsMeridiem(end, out _, out _) && text.IsDigits(start)))
            return false;
        if (sign > 0 && text.IsAny(end, "/", "-", ":", "days", "weeks"))
            return false;
        time = sign > 0 ? At(start, end, hour, minutes) : At(start, end, hour == 1 ? 12 : hour - 1, 60 - minutes);
        return true;
    }

    /// <summary>"nine thirty", "six forty-three minutes", "siete y media", "dos cuarenta y dos", "8 menos cuarto".</summary>
    private bool TryWords(int at, bool anchored, out TimeExpr time)
    {
        time = default;
        if (!TryHour(at, out var hour) || hour.Hour > 24)
            return false;
        var next = spanish && text.IsAny(hour.End, "y", "con") ? hour.End + 1 : !spanish && text.Is(hour.End, "-") ? hour.End + 1 : hour.End;
        if (spanish && next > hour.End && text.IsAny(next, "media", "cuarto"))
        {
            time = At(at, next + 1, hour.Hour, text.Is(next, "media") ? 30 : 15);
            return anchored || text.IsWord(at);
        }
        if (spanish && TryMinus(hour.End, out var end, out var minus))
        {
            time = At(at, end, hour.Hour == 1 ? 12 : hour.Hour - 1, 60 - minus);
            return true;
        }
        var digits = spanish && anchored && next > hour.End && text.IsDigits(at) && !text.Is(next - 1, "con");
        if (!text.IsWord(at) && !digits || hour.Hour is < 1 or > 12 || !text.IsWord(next) && !digits || !_numbers.TryWhole(next, 59, out end, out var minute) || minute == 0)
            return false;
        if (minute < 10 && !(spanish && next > hour.End && anchored))
            return false;
        var counts = !anchored && text.IsAny(end, "years", "anos", "months", "meses", "days", "dias", "weeks", "dollars", "kids");
        if (text.Is(at, "un") || counts || IsYear(at, end))
            return false;
        end = text.IsAny(end, "minutes", "minutos") ? end + 1 : end;
        time = At(at, end, hour.Hour, minute);
        return true;
    }

    private bool IsYear(int at, int end) => YearReader.TryRead(text, at, spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words, out var yearEnd, out _) && yearEnd >= end;

    private bool TryHour(int at, out TimeExpr time)
    {
        time = default;
        if (text.IsDigits(at))
        {
            var value = text[at].Length <= 2 ? text.Value(at) : -1;
            time = At(at, at + 1, value);
            var piece = text.Touches(at) && (text.IsWord(at - 1) || text.IsAny(at - 1, "$", "#") || text.IsAny(at - 1, ".", ":", "/") && text.IsDigits(at - 2));
            return value is >= 0 and <= 24 && !piece;
        }
        if (!text.IsWord(at) || !CardinalReader.TryRead(text, at, spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words, out var words) || words.Value is < 1 or > 24)
            return false;
        // "una y uno": the joint word joins an hour and its minutes, not the parts of one number.
        time = At(at, words.End, (int)words.Value);
        return true;
    }

    private bool TryMinus(int at, out int end, out int minutes)
    {
        (end, minutes) = (at + 2, 15);
        if (!text.Is(at, "menos"))
            return false;
        return text.Is(at + 1, "cuarto") || _numbers.TryWhole(at + 1, 30, out end, out minutes) && minutes > 0;
    }

    private TimeExpr WithOClock(TimeExpr time, ref bool sure)
    {
        var at = time.End;
        var end = text.After(at, "o", "'", "clock");
        end = end > 0 ? end : text.IsAny(at, "oclock") ? at + 1 : text.After(at, "o", "clock");
        end = end > 0 ? end : text.After(at, "en", "punto");
        if (end < 0 && time.Minute < 0 && text.Touches(at) && text.Is(at, "ish"))
        {
            sure = true;
            return time with { End = at + 1, IsOpen = false };
        }
        if (end < 0 && time.Minute < 0 && text.IsAny(at, "h", "hs", "hrs") && spanish && !text.Is(at - 1, "una"))
            end = at + 1;
        sure |= end > 0;
        return end > 0 ? time with { End = end } : time;
    }

    private TimeExpr WithMeridiem(TimeExpr time, ref bool sure)
    {
        if (!IsMeridiem(time.End, out var end, out var kind) || time.Hour > 12 && kind != 'b')
            return time;
        sure = true;
        if (kind == 'b')
            return time with { End = end };
        var hour = time.Hour > 12 ? time.Hour : kind == 'p' ? time.Hour % 12 + 12 : time.Hour % 12;
        return time with { End = end, Hour = hour, IsOpen = false };
    }

    /// <summary>"am", "p.m.", "p . m .", "a" touching the hour, "ampm".</summary>
    private bool IsMeridiem(int at, out int end, out char kind)
    {
        end = at + 1;
        kind = 'a';
        if (text.Is(at, ".") && text.Touches(at) && text.IsAny(at + 1, "am", "pm"))
            end = ++at + 1;
        if (text.IsAny(at, "am", "pm", "ampm"))
        {
            kind = text.Is(at, "am") ? 'a' : text.Is(at, "pm") ? 'p' : 'b';
            return true;
        }
        if (!text.IsAny(at, "a", "p"))
            return false;
        kind = text.Is(at, "a") ? 'a' : 'p';
        var m = text.Is(at + 1, ".") ? at + 2 : at + 1;
        if (text.Is(m, "m"))
        {
            end = text.Is(m + 1, ".") && m > at + 1 ? m + 2 : m + 1;
            return true;
        }
        return text.Touches(at) && !spanish && !text.IsWord(at + 1) | text[at + 1].Spaced;
    }

    /// <summary>Spanish puts it last, too: "8 pm menos cuarto", "8 de la noche menos cuarto".</summary>
    private TimeExpr WithQuarterAfter(TimeExpr time, ref bool sure)
    {
        if (!spanish || time.Minute >= 0 || !TryMinus(time.End, out var end, out var minutes))
            return time;
        sure = true;
        return time with { End = end, Hour = (time.Hour + 23) % 24, Minute = 60 - minutes };
    }

    private TimeExpr WithPart(TimeExpr time, ref bool sure)
    {
        var at = text.Is(time.End, ",") ? time.End + 1 : time.End;
        if (spanish && text.IsAny(time.End, "del") && text.IsAny(time.End + 1, "mediodia", "dia"))
            return Settle(time, time.End + 2, DayPart.Afternoon, ref sure);
        if (text.IsAny(at, "this", "esta") || !DayParts.TryPhrase(text, at, spanish, out var end, out var part))
            return time;
        return Settle(time, end, part, ref sure);
    }

    private TimeExpr Settle(TimeExpr time, int end, DayPart part, ref bool sure)
    {
        sure = true;
        var settled = time.In(part) with { End = end };
        return WithQuarterAfter(settled, ref sure);
    }

    /// <summary>"in the morning at 7", "por la mañana a las 7", "early morning at 8:00".</summary>
    private bool TryPartFirst(int start, out TimeExpr time)
    {
        time = default;
        if (text.IsAny(start, "this", "esta", "at", "de", "a") || !DayParts.TryPhrase(text, start, spanish, out var at, out var part))
            return false;
        var named = spanish ? text.IsAny(at, "a") && text.IsAny(at + 1, "las", "la") ? at + 2 : -1 : text.IsAny(at, "at", "around") ? at + 1 : at;
        if (named < 0 || !new TimeReader(text, spanish).TryCoreOnly(named, named > at, out time))
            return false;
        time = time.In(part) with { Start = start };
        return true;
    }

    private bool TryCoreOnly(int at, bool anchored, out TimeExpr time)
    {
        if (!TryCore(at, anchored, out time, out var sure))
            return false;
        time = WithMeridiem(WithOClock(time, ref sure), ref sure);
        return sure || anchored && IsFree(time);
    }

    /// <summary>"noon", "12 noon", "midnight", "mediodía".</summary>
    private bool TryNamed(int start, out TimeExpr time)
    {
        var at = text.Is(start, "12") ? start + 1 : start;
        at = at > start && text.IsAny(at, "del", "de") ? text.Is(at + 1, "la") ? at + 2 : at + 1 : at;
        var noon = text.IsAny(at, "noon", "midday", "noonish", "mediodia") ? at + 1 : text.After(at, "medio", "dia");
        if (noon < 0 && text.Is(at, "mid"))
            noon = text.After(at, "mid", "day");
        var midnight = text.IsAny(at, "midnight", "medianoche") ? at + 1 : text.After(at, "mid", "night");
        midnight = midnight > 0 ? midnight : text.After(at, "mid", "-", "night");
        midnight = midnight > 0 ? midnight : text.After(at, "media", "noche");
        noon = text.After(at, "noon", "ish") is var ish && ish > 0 ? ish : noon;
        time = noon > 0 ? new TimeExpr(start, noon, 12, -1, -1) : new TimeExpr(start, midnight, 0, -1, -1);
        return noon > 0 || midnight > 0;
    }

    /// <summary>A bare hour is no hour when something is counted or measured with it.</summary>
    private bool IsFree(TimeExpr time)
    {
        var end = time.End;
        if (InRange && text.Is(end, "-"))
            return true;
        if (text.Touches(end) && text.Is(end, "-") && text.Touches(end + 1) && text.IsWord(end + 1))
            return false;
        if (text.Touches(end) && (text.IsWord(end) || text.IsAny(end, "%", "/", "-", ":", "$") && text.IsDigits(end + 1)))
            return false;
        if (text.Touches(end) && text.Is(end, ".") && text.IsDigits(end + 1) && text.Touches(end + 1))
            return false;
        return !text.IsAny(end, "%", "percent", "dollars", "years", "anos", "months", "meses", "weeks", "semanas", "days", "dias", "hours", "horas", "minutes", "minutos",
            "min", "miles", "people", "personas", "kids", "yr", "yrs", "yo", "mo", "mos", "blocks", "cuadras", "of", "st", "street", "or");
    }
}
