using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Reads a length of time: "3h", "an hour and a half", "2 years 1 month", "unos días", "all week", "½ hour".</summary>
internal readonly ref struct DurationReader(TokenText text, bool spanish)
{
    private const int MostParts = 5;

    private static readonly WordMap<DurationUnit> Units = new(
    [
        ("second seconds sec secs segundo segundos seg segs", DurationUnit.Second), ("minute minutes min mins minuto minutos mn", DurationUnit.Minute),
        ("hour hours hr hrs h hora horas hs hra hras", DurationUnit.Hour), ("day days dia dias night nights noche noches", DurationUnit.Day),
        ("week weeks wk wks semana semanas", DurationUnit.Week), ("fortnight fortnights quincena", DurationUnit.Fortnight),
        ("weekend weekends", DurationUnit.Weekend), ("month months mth mths mes meses", DurationUnit.Month), ("year years yr yrs ano anos", DurationUnit.Year),
        ("decade decades decada decadas", DurationUnit.Decade),
    ]);

    private static readonly WordMap<double> Vague = new(
    [
        ("few some several unos unas algunos algunas varios varias pocos pocas", 3), ("couple par", 2), ("another otro otra", 1),
    ]);

    private readonly NumberWords _words = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;

    public static IEnumerable<string> FirstWords => Vague.Rows.Select(row => row.Key);

    public bool TryRead(int start, out DurationExpr duration)
    {
        if (TryWhole(start, out duration))
            return true;
        if (!TryPart(start, out var end, out var count, out var unit))
            return false;
        var length = new DurationBuilder();
        count += More(ref end, unit);
        length.Add(count, unit);
        for (var i = 0; i < MostParts && TryNext(end, unit, out var nextEnd, out var next, out var smaller); i++)
        {
            length.Add(next, smaller);
            (end, unit) = (nextEnd, smaller);
        }
        if (text.IsAny(end, "entero", "entera", "completo", "completa") && spanish)
            end++;
        duration = length.Build(start, end);
        return !text.IsAny(end, "old") && !(text.Is(end, "-") && text.Is(end + 1, "old")) && text.After(end, "of", "age") < 0;
    }

    /// <summary>A count and a unit; articles count one, but not in "5 dollars an hour".</summary>
    private bool TryPart(int at, out int end, out double count, out DurationUnit unit)
    {
        unit = default;
        return TryCount(at, out end, out count) && TryUnit(text.Is(end, "-") && text.Touches(end) ? end + 1 : end, at, out end, out unit) && !IsRank(at, end);
    }

    private bool TryUnit(int at, int start, out int end, out DurationUnit unit)
    {
        end = at + 1;
        if (text.After(at, "fines", "de", "semana") is var weekends && weekends > 0)
        {
            (end, unit) = (weekends, DurationUnit.Weekend);
            return true;
        }
        if (Units.TryGet(text.Word(at), out unit))
        {
            var apart = text.IsAny(at, "h") && !text.IsDigits(at - 1) || text.IsAny(at, "noche", "night") && text.IsAny(start, "a", "the", "una", "some", "otra");
            return !apart && !(text.Touches(end) && text.IsDigits(end) && !text.IsAny(at, "h"));
        }
        var letter = text.IsDigits(at - 1) && text.Touches(at) && text[at].Length == 1 ? text.Source[text[at].Start] : ' ';
        unit = letter switch { 'Y' => DurationUnit.Year, 'W' => DurationUnit.Week, 'D' => DurationUnit.Day, 's' => DurationUnit.Second, _ => DurationUnit.Century };
        return unit != DurationUnit.Century && !text.Touches(end);
    }

    private bool TryCount(int at, out int end, out double count)
    {
        (end, count) = (at + 1, 1);
        var vague = text.IsAny(at, "a", "un", "the") ? at + 1 : at;
        if (Vague.TryGet(text.Word(vague), out count) && !(text.Is(vague, "some") && !text.IsWord(vague + 1)))
        {
            end = text.IsAny(vague + 1, "of", "de", "more") ? vague + 2 : vague + 1;
            return !text.Is(at, "the");
        }
        if (text.IsAny(at, "half", "medio", "media") || text.IsAny(at, "a") && text.Is(at + 1, "half"))
        {
            var half = text.Is(at, "a") ? at + 1 : at;
            (end, count) = (text.IsAny(half + 1, "a", "an") ? half + 2 : half + 1, 0.5);
            return true;
        }
        if (text.IsAny(at, "a", "an") || spanish && text.IsAny(at, "un", "una"))
        {
            count = 1;
            return !text.IsDigits(at - 1) && !text.IsAny(at - 1, "once", "twice", "times", "one", "veces", "vez", "dollars");
        }
        return TryNumber(at, out end, out count);
    }

    private bool TryNumber(int at, out int end, out double count)
    {
        (end, count) = (at + 1, 0);
        if (text.IsDigits(at) && text.Is(at + 1, ".") && text.Touches(at + 1) && text.IsDigits(at + 2) && text.Touches(at + 2))
            return TryDecimal(at, out end, out count);
        if (new NumberReader(text, _words).TryRead(at, out var number))
        {
            (end, count) = (number.End, number.Value);
            return count >= 0 && count < 1e6;
        }
        count = text.IsDigits(at) ? text.Value(at) : -1;
        return count >= 0 && !(text.Touches(at) && text[at - 1].Kind != TokenKind.Symbol);
    }

    private bool TryDecimal(int at, out int end, out double count)
    {
        end = at + 3;
        count = text.Value(at) + text.Value(at + 2) / Math.Pow(10, text.Word(at + 2).Length);
        return text.Value(at) >= 0 && text.Value(at + 2) >= 0 && text.Word(at + 2).Length < 4 && !text.Is(at - 1, ".");
    }

    /// <summary>"an hour <i>and a half</i>", "un año <i>y medio</i>", "one year <i>and a quarter</i>".</summary>
    private double More(ref int end, DurationUnit unit)
    {
        if (!text.IsAny(end, "and", "y", "n") || unit == DurationUnit.Second)
            return 0;
        var at = text.IsAny(end + 1, "a", "un", "one") ? end + 2 : end + 1;
        var part = text.IsAny(at, "half", "medio", "media") ? 0.5 : text.IsAny(at, "quarter", "cuarto") ? 0.25 : 0;
        if (part == 0 || Units.TryGet(text.Word(at + 1), out _) || text.IsAny(at + 1, "an", "a"))
            return 0;
        end = at + 1;
        return part;
    }

    private bool TryNext(int end, DurationUnit unit, out int nextEnd, out double count, out DurationUnit smaller)
    {
        var at = text.IsAny(end, "and", "y", ",") ? end + 1 : end;
        return TryPart(at, out nextEnd, out count, out smaller) && smaller < unit && (at == end || !text.IsAny(at, "a", "an"));
    }

    /// <summary>"all day", "the whole week", "todo el día"; "the hour".</summary>
    private bool TryWhole(int start, out DurationExpr duration)
    {
        duration = default;
        var at = text.IsAny(start, "all", "whole", "full") ? start + 1 : spanish && text.IsAny(start, "todo", "toda") ? start + 1 : start;
        at = at > start && text.IsAny(at, "the", "el", "la") ? at + 1 : at;
        var theHour = at == start && text.Is(start, "the") && text.Is(start + 1, "hour") && text.IsAny(start - 1, "for");
        at = theHour ? start + 1 : at;
        if (at == start || !Units.TryGet(text.Word(at), out var unit) || text.IsAny(at, "night", "noche"))
            return false;
        var length = new DurationBuilder();
        length.Add(1, unit);
        duration = length.Build(start, at + 1);
        return !text.Word(at).EndsWith("s") || text.Is(at, "mes");
    }

    /// <summary>"a second round": the second of several.</summary>
    private bool IsRank(int start, int end) =>
        text.IsAny(end - 1, "second", "segundo") && text.IsAny(start, "a", "another", "un", "otro", "the") && text.IsWord(end);
}
