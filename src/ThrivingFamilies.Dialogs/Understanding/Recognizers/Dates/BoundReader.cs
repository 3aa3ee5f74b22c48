using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Everything up to or from a moment: "before 3pm", "since tomorrow", "después de las 2", "hasta el lunes".</summary>
internal static class BoundReader
{
    private static readonly (string[] Words, string Mod)[] English =
    [
        (["before"], "before"), (["no", "later", "than"], "before"), (["by"], "before"), (["after"], "after"), (["later", "than"], "after"),
        (["since"], "since"), (["as", "early", "as"], "since"), (["until"], "until"), (["till"], "until"), (["as", "late", "as"], "until"),
    ];

    private static readonly (string[] Words, string Mod)[] Spanish =
    [
        (["antes", "de"], "before"), (["antes", "del"], "before"), (["despues", "de"], "after"), (["despues", "del"], "after"),
        (["a", "partir", "de"], "since"), (["a", "partir", "del"], "since"), (["desde"], "since"), (["hasta"], "until"),
    ];

    /// <summary>The bound that begins here; <paramref name="inner"/> is where what it bounds begins.</summary>
    public static bool TryLead(TokenText text, int start, bool spanish, out int inner, out string mod)
    {
        (inner, mod) = (0, "");
        if (!text.IsWord(start))
            return false;
        foreach (var (words, name) in spanish ? Spanish : English)
        {
            if (text.After(start, words) is not (var after and > 0))
                continue;
            if (spanish && text.IsAny(after, "ayer", "anoche"))
                return false;
            (inner, mod) = (after, name);
            if (spanish && text.IsAny(after, "el", "las", "la") && !(text.Is(after, "el") && text.Is(after + 1, "dia")))
                inner++;
            return true;
        }
        return false;
    }

    public static DateTimeMatch Apply(DateTimeMatch match, int start, string mod)
    {
        if (!match.IsFound || match.Type is "duration" or "set" || match.Values.Any(row => row.ContainsKey("Mod")))
            return default;
        var ranged = match.Type.EndsWith("range", StringComparison.Ordinal);
        var type = ranged ? match.Type : match.Type + "range";
        if (match.Values.Any(row => row.GetValueOrDefault("value") == DateTimeMatch.NotResolved))
            return default;
        return new DateTimeMatch(start, match.End, type, [.. match.Values.Select(row => Bounded(row, type, mod, ranged))]);
    }

    private static Dictionary<string, string> Bounded(IReadOnlyDictionary<string, string> row, string type, string mod, bool ranged)
    {
        var from = mod switch
        {
            "after" => ranged ? row.GetValueOrDefault("end", "") : row["value"],
            "since" => ranged ? row.GetValueOrDefault("start", "") : row["value"],
            _ => "",
        };
        var to = mod switch
        {
            "before" => ranged ? row.GetValueOrDefault("start", "") : row["value"],
            "until" => ranged ? row.GetValueOrDefault("end", "") : row["value"],
            _ => "",
        };
        var bounded = RangeValues.Row(row["timex"], type, from, to, mod);
        bounded["sourceEntity"] = ranged ? "datetimerange" : "datetimepoint";
        return bounded;
    }
}
