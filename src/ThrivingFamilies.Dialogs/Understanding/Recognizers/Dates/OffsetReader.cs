using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Moments counted from another: "in 20 minutes", "two days ago", "hace un mes", "3 weeks after Christmas on Friday".</summary>
internal readonly ref struct OffsetReader(TokenText text, bool spanish, DateTime reference)
{
    public DateTimeMatch Read(int start)
    {
        var weekdayFirst = WeekdayNames.TryRead(text, start, spanish, out var at, out var weekday) ? text.Is(at, ",") ? at + 1 : at : -1;
        if (weekdayFirst > 0)
        {
            var counted = new DurationReader(text, spanish).TryRead(weekdayFirst, out var later) ? Anchored(later, start) : default;
            return counted.IsFound ? OnWeekday(counted, weekday, counted.End) : default;
        }
        var match = ReadPlain(start);
        if (!match.IsFound || match.Type != "date")
            return match;
        var on = text.IsAny(match.End, "on", "el") ? match.End + 1 : match.End;
        return on > match.End && WeekdayNames.TryRead(text, on, spanish, out var end, out weekday) ? OnWeekday(match, weekday, end) : match;
    }

    private DateTimeMatch ReadPlain(int start)
    {
        var durations = new DurationReader(text, spanish);
        if (spanish && text.Is(start, "hace") && durations.TryRead(start + 1, out var ago))
            return At(start, text.Is(ago.End, "atras") ? ago.End + 1 : ago.End, ago.From(reference, -1), ago);
        if (TryWithin(start, out var inside))
            return inside;
        if (text.IsAny(start, "in", "en") && text.Is(start, spanish ? "en" : "in") && durations.TryRead(start + 1, out var ahead))
            return Ahead(start, ahead);
        return durations.TryRead(start, out var counted) ? Anchored(counted, start) : default;
    }

    /// <summary>"within 5 minutes", "dentro de dos semanas": from now until then.</summary>
    private bool TryWithin(int start, out DateTimeMatch match)
    {
        match = default;
        var at = spanish ? text.After(start, "dentro", "de") : text.Is(start, "within") ? start + 1 : -1;
        if (at < 0 || !new DurationReader(text, spanish).TryRead(at, out var length) || Anchored(length, at).IsFound)
            return false;
        var until = length.From(reference, 1);
        if (!length.HasClock)
        {
            var timex = $"({Timexes.Date(reference)},{Timexes.Date(until)},{length.Timex})";
            match = RangeValues.Dates(start, length.End, timex, reference.Date, until.Date);
            return true;
        }
        var exact = $"({Timexes.Exact(reference)},{Timexes.Exact(until)},{length.Timex})";
        var row = RangeValues.Row(exact, "datetimerange", Timexes.Moment(reference), Timexes.Moment(until));
        match = new DateTimeMatch(start, length.End, "datetimerange", [row]);
        return true;
    }

    private DateTimeMatch Ahead(int start, DurationExpr ahead)
    {
        if (TryYearAnchor(ahead, out var end, out var year))
            return At(start, end, ahead.From(Days.At(year, 1, 1), 1), ahead);
        if (Anchored(ahead, ahead.Start).IsFound)
            return default;
        end = text.IsAny(ahead.End, "time") ? ahead.End + 1 : ahead.End;
        return At(start, end, ahead.From(reference, 1), ahead);
    }

    /// <summary>"in two years since 2011", "en dos semanas desde el año 2011".</summary>
    private bool TryYearAnchor(DurationExpr ahead, out int end, out int year)
    {
        var at = ahead.End + 1;
        at = text.IsAny(at, "the", "el") ? at + 1 : at;
        at = text.IsAny(at, "year", "ano") ? at + 1 : at;
        var words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;
        return YearReader.TryRead(text, at, words, out end, out year) && text.IsAny(ahead.End, "since", "desde", "from") && !ahead.HasClock;
    }

    /// <summary>A length with what it is counted from: "ago", "from now", "later", "before yesterday", "a partir de mañana".</summary>
    private DateTimeMatch Anchored(DurationExpr counted, int start)
    {
        var at = counted.End;
        if (spanish ? text.IsAny(at, "atras", "antes") && !text.IsAny(at + 1, "de", "del") : text.IsAny(at, "ago", "earlier"))
            return At(start, at + 1, counted.From(reference, -1), counted);
        var now = spanish ? Now(text.After(at, "a", "partir", "de")) : text.IsAny(at, "from") ? Now(at + 1) : -1;
        if (now > 0)
            return At(start, now, counted.From(reference, 1), counted);
        if (spanish ? (text.IsAny(at, "despues") && !text.IsAny(at + 1, "de", "del") || text.After(at, "mas", "tarde") > 0) : text.IsAny(at, "later", "hence"))
            return At(start, text.Is(at, "mas") ? at + 2 : at + 1, counted.From(reference, 1), counted);
        return counted.HasClock ? default : FromDay(counted, start, at);
    }

    private int Now(int at)
    {
        if (at < 0)
            return -1;
        if (text.IsAny(at, "now", "ahora"))
            return at + 1;
        return text.IsAny(at, "right") && text.Is(at + 1, "now") ? at + 2 : -1;
    }

    private DateTimeMatch FromDay(DurationExpr counted, int start, int at)
    {
        var sign = spanish ? text.IsAny(at, "antes", "anteriores") ? -1 : 1 : text.IsAny(at, "before") ? -1 : 1;
        var anchor = spanish
            ? text.IsAny(at, "antes", "despues") && text.IsAny(at + 1, "de", "del") ? at + 2 : text.After(at, "a", "partir", "de")
            : text.IsAny(at, "from", "after", "before") ? at + 1 : -1;
        if (anchor < 0)
            return default;
        anchor = spanish && text.Is(anchor, "el") ? anchor + 1 : anchor;
        if (!new DateReader(text, spanish, reference).TryPlain(anchor, out var day) || day.Future is not { } from)
            return default;
        return At(start, day.End, counted.From(from, sign), counted);
    }

    private static DateTimeMatch At(int start, int end, DateTime moment, DurationExpr length) => length.HasClock
        ? DateTimeMatch.Moment(start, end, Timexes.Exact(moment), moment)
        : DateTimeMatch.Of(DateExpr.On(start, end, moment.Date));

    /// <summary>The weekday of the week (from Sunday) in which the counted day lies.</summary>
    private static DateTimeMatch OnWeekday(DateTimeMatch match, int weekday, int end)
    {
        if (match.Type != "date" || !DateTime.TryParse(match.Values[0]["value"], System.Globalization.CultureInfo.InvariantCulture, out var day))
            return match;
        var found = day.AddDays(weekday % 7 - (int)day.DayOfWeek);
        return DateTimeMatch.Of(DateExpr.On(match.Start, end, found));
    }
}
