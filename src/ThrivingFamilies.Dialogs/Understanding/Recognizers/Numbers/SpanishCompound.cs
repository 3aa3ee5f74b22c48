namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Spanish number words written as one: "treintaicincoavos", "dosmilesimo", "tresmillonesimo".</summary>
internal static class SpanishCompound
{
    private const int LongestWord = 48;

    private static readonly string[] Parts = SpanishNumberWords.Words.Cardinals.Rows.Select(row => row.Key)
        .Append("mil").OrderByDescending(word => word.Length).ToArray();

    private static readonly string[] OrdinalTails = ["milesim", "millonesim", "billonesim", "trillonesim"];

    public static bool TryDenominator(ReadOnlySpan<char> word, NumberWords words, out Denominator denominator)
    {
        denominator = default;
        if (word.Length is < 6 or > LongestWord)
            return false;
        var plural = word[^1] == 's';
        var stem = plural ? word[..^1] : word;
        double value;
        if (stem.EndsWith("avo") || stem.EndsWith("ava"))
        {
            if (!TryCardinal(stem[..^3], words, out value) && !TryCardinal(stem[..^2], words, out value))
                return false;
        }
        else if (!TryOrdinal(stem, words, out value))
        {
            return false;
        }
        denominator = new Denominator(value, plural);
        return true;
    }

    /// <summary>"dosmilesimo": a cardinal glued to a large ordinal.</summary>
    public static bool TryOrdinal(ReadOnlySpan<char> word, NumberWords words, out double value)
    {
        value = 0;
        if (word.Length is < 9 or > LongestWord)
            return false;
        var stem = word[^1] == 's' ? word[..^2] : word[..^1];
        foreach (var tail in OrdinalTails)
        {
            if (!stem.EndsWith(tail) || stem.Length == tail.Length)
                continue;
            if (!words.Ordinals.TryGet(tail + "o", out var scale) || !TryCardinal(stem[..^tail.Length], words, out var count))
                continue;
            value = count * scale;
            return true;
        }
        return false;
    }

    private static bool TryCardinal(ReadOnlySpan<char> glued, NumberWords words, out double value)
    {
        value = 0;
        while (glued.Length > 0)
        {
            if (glued[0] is 'i' or 'y' && value > 0)
                glued = glued[1..];
            var part = LongestPart(glued);
            if (part is null)
                return false;
            glued = glued[part.Length..];
            value = part == "mil" ? Math.Max(value, 1) * 1000 : value + Value(part, words);
        }
        return value > 0;
    }

    private static double Value(string part, NumberWords words) => words.Cardinals.TryGet(part, out var word) ? word.Value : 0;

    private static string? LongestPart(ReadOnlySpan<char> glued)
    {
        foreach (var part in Parts)
            if (glued.StartsWith(part))
                return part;
        return null;
    }
}
