using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>From one day to another: "January 12 - 22 Jan", "from Monday to Friday", "entre el 2 de febrero y el 5 de marzo".</summary>
internal readonly ref struct DateRangeReader(TokenText text, bool spanish, DateTime reference)
{
    public DateTimeMatch Read(int start)
    {
        var at = Lead(start, out var closing);
        var days = new DateReader(text, spanish, reference);
        if (!days.TryPlain(at, out var from) || from.IsHoliday)
            return default;
        var next = Middle(from.End, closing, at > start);
        if (next < 0 || !days.TryPlain(next, out var to) || to.IsHoliday)
            return default;
        var rows = Rows(from, to);
        return rows.Count == 0 ? default : new DateTimeMatch(start, to.End, "daterange", rows);
    }

    private int Lead(int start, out string? closing)
    {
        closing = null;
        var at = start;
        if (text.Is(start, spanish ? "entre" : "between"))
            (closing, at) = (spanish ? "y" : "and", start + 1);
        else if (text.IsAny(start, spanish ? "desde" : "from") || spanish && text.IsAny(start, "de", "del"))
            at = start + 1;
        return SkipArticle(at, at > start);
    }

    private int SkipArticle(int at, bool led) => spanish && led && text.Is(at, "el") && !text.Is(at + 1, "dia") ? at + 1 : at;

    private int Middle(int at, string? closing, bool led)
    {
        var joined = closing is not null && text.Is(at, closing) || text.IsAny(at, "-", "–", "~")
            || text.IsAny(at, spanish ? "a" : "to", spanish ? "al" : "through", spanish ? "hasta" : "until", "thru", "till") && (led || !text.Is(at, "a"));
        return joined ? SkipArticle(at + 1, true) : -1;
    }

    /// <summary>The last such stretch and the next; only the one that is on now, when one is.</summary>
    private List<Dictionary<string, string>> Rows(DateExpr from, DateExpr to)
    {
        var rows = new List<Dictionary<string, string>>();
        foreach (var reading in DateTimeMatch.Readings(from))
        {
            if (reading is not { } first || EndAfter(first, to) is not { } last)
                continue;
            var length = (last - first).Days.ToString(CultureInfo.InvariantCulture);
            rows.Add(RangeValues.Row($"({from.Timex},{to.Timex},P{length}D)", "daterange", Timexes.Date(first), Timexes.Date(last)));
            if (first <= reference && last > reference)
                break;
        }
        return rows;
    }

    private static DateTime? EndAfter(DateTime first, DateExpr to)
    {
        if (to.Past is not { } past || to.Future is not { } future)
            return null;
        if (to.IsDefinite)
            return future >= first ? future : null;
        if (to.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal))
            return first.AddDays((Days.Number(future) - Days.Number(first) + 7) % 7);
        return past >= first ? past : future >= first ? future
            : Days.Exists(first.Year + 1, future.Month, future.Day) ? Days.At(first.Year + 1, future.Month, future.Day) : null;
    }
}
