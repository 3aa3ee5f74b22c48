using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>From one clock time to another, with the day before or after: "5-6pm", "between 3 and 8am next Monday", "de 2 a 4 de la tarde".</summary>
internal readonly ref struct TimeRangeReader(TokenText text, bool spanish, DateTime reference)
{
    public DateTimeMatch Read(int start)
    {
        if (TryRange(start, out var from, out var to))
            return WithDayAfter(start, from, to);
        if (!new DateReader(text, spanish, reference).TryRead(start, out var date) || date.AtEnd || date.IsHoliday)
            return default;
        var at = text.IsAny(date.End, ",") ? date.End + 1 : date.End;
        return TryRange(at, out from, out to, afterDay: true) ? Values(start, to.End, date, from, to) : default;
    }

    private DateTimeMatch WithDayAfter(int start, TimeExpr from, TimeExpr to)
    {
        var at = text.IsAny(to.End, "on", "el", "of", "del", ",") ? to.End + 1 : to.End;
        return new DateReader(text, spanish, reference).TryRead(at, out var date) && !date.AtEnd && !date.IsHoliday
            ? Values(start, date.End, date, from, to)
            : Values(start, to.End, null, from, to);
    }

    private bool TryRange(int start, out TimeExpr from, out TimeExpr to, bool afterDay = false)
    {
        to = default;
        var at = Lead(start, out var closing);
        var led = at > start;
        var times = new TimeReader(text, spanish);
        if (!new TimeReader(text, spanish) { InRange = true }.TryRead(at, anchored: true, out from) || !led && text.IsDigits(start) && text.Touches(start) && !afterDay)
            return false;
        var next = Middle(from.End, closing);
        if (next < 0 || !times.TryRead(next, anchored: true, out to))
            return false;
        // "el martes 3 a las 4": the day, then the hour.
        if (spanish && afterDay && !led && !IsMarked(from) && text.Is(from.End, "a"))
            return false;
        var sure = IsMarked(from) || IsMarked(to);
        return sure || afterDay || led && (closing is null || spanish) || IsDayNext(to.End);
    }

    /// <summary>Something besides the hour's digits makes it a time: minutes, "pm", "de la tarde", "noon".</summary>
    private bool IsMarked(TimeExpr time) => time.Minute >= 0 || !text.IsDigits(time.End - 1) && !(time.IsOpen && time.End == time.Start + 1);

    private bool IsDayNext(int end) =>
        new DateReader(text, spanish, reference).TryRead(text.IsAny(end, "on", "el") ? end + 1 : end, out var date) && !date.IsDayOnly;

    private int Lead(int start, out string? closing)
    {
        closing = null;
        var at = start;
        if (text.IsAny(start, "between", "entre"))
            (closing, at) = (spanish ? "y" : "and", start + 1);
        else if (text.IsAny(start, "from", "desde") || spanish && text.Is(start, "de"))
            at = start + 1;
        return spanish && text.IsAny(at, "las", "la") ? at + 1 : at;
    }

    private int Middle(int at, string? closing)
    {
        var joined = closing is not null && text.Is(at, closing) || text.IsAny(at, "-", "–", "~") || text.IsAny(at, spanish ? "a" : "to", spanish ? "hasta" : "until", "till", "thru", "through");
        if (!joined)
            return -1;
        return spanish && text.IsAny(at + 1, "las", "la") ? at + 2 : at + 1;
    }

    private static DateTimeMatch Values(int start, int end, DateExpr? date, TimeExpr from, TimeExpr to)
    {
        if (date is { Part: not DayPart.None } part)
            (from, to) = (from.In(part.Part), to.In(part.Part));
        var rows = new List<Dictionary<string, string>>();
        foreach (var (first, last) in Settle(from, to))
        {
            var length = Length(first, last);
            if (date is not { } day)
                rows.Add(RangeValues.Row($"({first.Timex},{last.Timex},{length})", "timerange", Timexes.Clock(first.OfDay), Timexes.Clock(last.OfDay)));
            else
                foreach (var reading in DateTimeMatch.Readings(day))
                    if (reading is { } known)
                        rows.Add(Row(day, known, first, last, length));
        }
        return new DateTimeMatch(start, end, date is null ? "timerange" : "datetimerange", [.. rows]);
    }

    private static Dictionary<string, string> Row(DateExpr day, DateTime known, TimeExpr first, TimeExpr last, string length) => RangeValues.Row(
        $"({day.Timex}{first.Timex},{day.Timex}{last.Timex},{length})", "datetimerange", Timexes.Moment(known + first.OfDay), Timexes.Moment(known + last.OfDay));

    /// <summary>An open end takes the half of the day that makes the shorter sensible range; two open ends keep both readings.</summary>
    private static List<(TimeExpr First, TimeExpr Last)> Settle(TimeExpr from, TimeExpr to)
    {
        if (from.IsOpen && to.IsOpen)
            return from.OfDay < to.OfDay && from.Hour < 12 ? [(from, to), (from.Other, to.Other)] : from.Hour == 12 ? [(from.Other, to), (from, to.Other)] : [(from, to.Other)];
        if (from.IsOpen)
            return [(from.Other.OfDay < to.OfDay && from.Other.OfDay > from.OfDay ? from.Other : from.OfDay < to.OfDay ? from : from.Other, to)];
        return to.IsOpen ? [(from, to.OfDay > from.OfDay ? to : to.Other)] : [(from, to)];
    }

    private static string Length(TimeExpr from, TimeExpr to)
    {
        var length = to.OfDay - from.OfDay;
        if (length <= TimeSpan.Zero)
            length += TimeSpan.FromDays(1);
        return "PT" + (length.Hours > 0 || length.Days > 0 ? $"{(int)length.TotalHours}H" : "") + (length.Minutes > 0 ? $"{length.Minutes}M" : "");
    }
}
