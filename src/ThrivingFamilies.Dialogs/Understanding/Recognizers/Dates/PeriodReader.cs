using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Named stretches of time: "next week", "este fin de semana", "last month", "April 2017", "the next 3 days", "in the evening".</summary>
internal readonly ref struct PeriodReader(TokenText text, bool spanish, DateTime reference)
{
    private static readonly WordMap<int> Shifts = new(
    [
        ("this current este esta", 0), ("next following coming upcoming proximo proxima proximos proximas siguiente", 1),
        ("last previous past ultimo ultima ultimos ultimas pasado pasada", -1),
    ]);

    /// <summary>"It will last two hours".</summary>
    private static readonly WordSet Verbs = new("will would can could should may might to t not ll does did cant wont it that they usually only");

    private static readonly WordSet MonthLeads = new("in of this next last since until by before after for during through the from en de este desde hasta para el antes despues mid early late");

    public static IEnumerable<string> FirstWords => Shifts.Rows.Select(row => row.Key);

    public DateTimeMatch Read(int start)
    {
        var match = Shifted(start);
        if (!match.IsFound && spanish)
            match = SpanishAfter(start);
        if (!match.IsFound)
            match = MonthOrYear(start);
        return match.IsFound ? match : PartOfDay(start);
    }

    private DateTimeMatch Shifted(int start)
    {
        var at = text.IsAny(start, "la", "el", "the", "los", "las") ? start + 1 : start;
        if (!text.IsWord(at) || !Shifts.TryGet(text.Word(at), out var shift))
            return !spanish && at > start ? TheOne(start, at) : default;
        if (spanish && at > start && text.IsAny(start, "los", "las") || spanish && at > start && !TryUnit(at + 1, out _, out _))
            return default;
        if (TryUnit(at + 1, out var end, out var unit))
            return unit == DurationUnit.Day || unit == DurationUnit.Week && WeekdayFollows(end) ? default : Whole(spanish ? start : at, end, unit, shift);
        return shift == 0 ? default : Counted(at, shift);
    }

    /// <summary>"the week", "the month".</summary>
    private DateTimeMatch TheOne(int start, int at)
    {
        if (!TryUnit(at, out var end, out var unit) || unit == DurationUnit.Day || text.IsDigits(end))
            return default;
        return text.IsAny(end, "of", "after", "before", "beginning", "starting", "commencing") ? default : Whole(start, end, unit, 0);
    }

    private bool WeekdayFollows(int end) =>
        WeekdayNames.TryRead(text, text.IsAny(end, "on", "el", "-", ",") ? end + 1 : end, spanish, out _, out _);

    /// <summary>"next 3 days", "últimos 5 minutos".</summary>
    private DateTimeMatch Counted(int start, int shift)
    {
        if (!new DurationReader(text, spanish).TryRead(start + 1, out var length) || text.IsAny(start + 1, "a", "an", "un", "una") || text.Is(start, "last") && text.IsIn(start - 1, Verbs))
            return default;
        var now = reference;
        if (length.HasClock)
        {
            var (from, to) = shift > 0 ? (now, length.From(now, 1)) : (length.From(now, -1), now);
            var row = RangeValues.Row($"({Timexes.Exact(from)},{Timexes.Exact(to)},{length.Timex})", "datetimerange", Timexes.Moment(from), Timexes.Moment(to));
            return new DateTimeMatch(start, length.End, "datetimerange", [row]);
        }
        var (first, last) = shift > 0 ? (now.Date.AddDays(1), length.From(now.Date.AddDays(1), 1)) : (length.From(now.Date, -1), now.Date);
        return RangeValues.Dates(start, length.End, $"({Timexes.Date(first)},{Timexes.Date(last)},{length.Timex})", first, last);
    }

    /// <summary>"semana pasada", "la semana que viene", "el mes siguiente", "fin de semana".</summary>
    private DateTimeMatch SpanishAfter(int start)
    {
        var at = text.IsAny(start, "la", "el", "este", "ese") ? start + 1 : start;
        if (!TryUnit(at, out var end, out var unit) || unit == DurationUnit.Day)
            return default;
        if (text.After(end, "que", "viene") is var coming && coming > 0)
            return Whole(start, coming, unit, 1);
        if (text.IsAny(end, "pasado", "pasada", "siguiente", "anterior", "proximo", "proxima"))
            return Whole(start, end + 1, unit, text.IsAny(end, "pasado", "pasada", "anterior") ? -1 : 1);
        return unit == DurationUnit.Weekend ? Whole(start, end, unit, 0) : default;
    }

    private bool TryUnit(int at, out int end, out DurationUnit unit)
    {
        end = text.After(at, "fin", "de", "semana");
        unit = DurationUnit.Weekend;
        if (end > 0)
            return true;
        end = at + 1;
        unit = text.IsAny(at, "week", "wk", "semana") ? DurationUnit.Week : text.IsAny(at, "weekend", "wknd") ? DurationUnit.Weekend
            : text.IsAny(at, "month", "mes") ? DurationUnit.Month : text.IsAny(at, "year", "ano") ? DurationUnit.Year : DurationUnit.Day;
        return unit != DurationUnit.Day || text.IsAny(at, "day", "dia");
    }

    private DateTimeMatch Whole(int start, int end, DurationUnit unit, int shift)
    {
        var monday = Days.Monday(reference).AddDays(7 * shift);
        var month = Days.At(reference.Year, reference.Month, 1).AddMonths(shift);
        var year = Days.At(Math.Clamp(reference.Year + shift, 1, 9998), 1, 1);
        return unit switch
        {
            DurationUnit.Week => RangeValues.Dates(start, end, Timexes.Week(monday), monday, monday.AddDays(7)),
            DurationUnit.Weekend => RangeValues.Dates(start, end, Timexes.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7)),
            DurationUnit.Month => RangeValues.Dates(start, end, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month, month.AddMonths(1)),
            _ => RangeValues.Dates(start, end, year.ToString("yyyy", CultureInfo.InvariantCulture), year, year.AddYears(1)),
        };
    }

    /// <summary>"April 2017", "abril de 2017", "in May"; "2018" after a word that leads to a year.</summary>
    private DateTimeMatch MonthOrYear(int start)
    {
        var words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;
        if (text.IsAny(start, "year", "ano") && text.IsDigits(start + 1) && YearReader.TryRead(text, start + 1, words, out var named, out var of))
            return RangeValues.Dates(start, named, text.Word(start + 1).ToString(), Days.At(of, 1, 1), Days.At(of + 1, 1, 1));
        if (!MonthNames.TryRead(text, start, out var end, out var month))
            return YearAlone(start, words);
        var at = text.IsAny(end, "of", "de", "del", "in", ",") ? end + 1 : end;
        if (YearReader.TryRead(text, at, words, out var yearEnd, out var year) && text.IsDigits(at))
        {
            var first = Days.At(year, month, 1);
            return RangeValues.Dates(start, yearEnd, first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1));
        }
        if (!IsMonth(start))
            return default;
        return AnyYear(start, !spanish && text.Is(end - 1, ".") ? end - 1 : end, month);
    }

    /// <summary>"may", "march" and short names are other words too unless something leads to a month.</summary>
    private bool IsMonth(int start)
    {
        var led = text.IsIn(start - 1, MonthLeads);
        if (text.Is(start, "may") && text.IsWord(start + 1))
            led = text.IsAny(start - 1, "in", "of", "since", "until", "from") || text.IsAny(start + 1, "to", "until") && led;
        if (text.IsAny(start, "may", "mar") && text.Is(start - 1, "the"))
            return false;
        return led || text[start].Length > 4 && !text.Is(start, "march");
    }

    private DateTimeMatch YearAlone(int start, NumberWords words)
    {
        var led = text.IsAny(start - 1, "in", "en", "year", "ano", "since", "desde", "during", "before", "after", "de");
        if (!led || !text.IsDigits(start) || text.Touches(start) || !YearReader.TryRead(text, start, words, out var end, out var year) || !EndsYear(end))
            return default;
        return RangeValues.Dates(start, end, text.Word(start).ToString(), Days.At(year, 1, 1), Days.At(year + 1, 1, 1));
    }

    private bool EndsYear(int end) => !text.Touches(end) || text.IsAny(end, ".", ",", "?", "!", ")");

    private DateTimeMatch AnyYear(int start, int end, int month)
    {
        var future = Days.At(month >= reference.Month ? reference.Year : Math.Min(reference.Year + 1, 9998), month, 1);
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}");
        var past = future.Year > 1 ? future.AddYears(-1) : future;
        return new DateTimeMatch(start, end, "daterange",
        [
            RangeValues.Row(timex, "daterange", Timexes.Date(past), Timexes.Date(past.AddMonths(1))),
            RangeValues.Row(timex, "daterange", Timexes.Date(future), Timexes.Date(future.AddMonths(1))),
        ]);
    }

    /// <summary>"in the evening", "por la noche"; a greeting ("good morning") is none.</summary>
    private DateTimeMatch PartOfDay(int start)
    {
        var leads = spanish ? text.IsAny(start, "por", "en", "a", "de") : text.IsAny(start, "in", "during", "at", "early", "late");
        if (!leads || !DayParts.TryPhrase(text, start, spanish, out var end, out var part))
            return default;
        return RangeValues.PartOfAnyDay(start, end, part);
    }
}
