namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Takes words apart that were written without spaces: "iwanttodie".</summary>
internal sealed class GluedWords(Lexicon lexicon)
{
    private const int LongestWord = 14;

    // Other words of one or two letters would make a chain of words of any unknown one.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Short = new HashSet<string>(
        ["i", "a", "y", "u", "to", "me", "my", "no", "ya", "yo", "mi", "se", "lo", "la", "el", "in", "on", "it", "is", "im", "do", "of", "be", "am", "he", "us", "so"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const int CommonUses = 12;
    private const int LongestRun = 160;

    /// <summary>The words of a glued spelling; null when it does not come apart into known words.</summary>
    internal Word[]? Read(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 6) return null;
        if (letters.Length > LongestRun) letters = letters[..LongestRun];
        Span<double> cost = stackalloc double[letters.Length + 1];
        Span<int> length = stackalloc int[letters.Length + 1];
        cost.Fill(double.MaxValue);
        cost[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
            for (var size = 1; size <= Math.Min(end, LongestWord); size++)
                Consider(letters, end, size, cost, length);
        return cost[^1] < double.MaxValue ? Collect(letters, length, cost[^1]) : null;
    }

    /// <summary>Two common words of which the space was lost: "inthe"; null when it does not come apart so.</summary>
    internal Word[]? ReadPair(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < 4 or > 2 * LongestWord) return null;
        Word[]? best = null;
        var most = 0L;
        for (var cut = 1; cut < letters.Length; cut++)
        {
            if (Common(letters[..cut]) is not { } first || Common(letters[cut..]) is not { } second) continue;
            var uses = (long)first[0].Uses * second[0].Uses;
            if (uses > most) (best, most) = ([.. first, .. second], uses);
        }
        return best;
    }

    private Word[]? Common(ReadOnlySpan<char> part)
    {
        if (part.Length == 1 && !Short.Contains(part)) return null;
        return lexicon.Read(part) is { } reading && (part.Length >= 4 || reading[0].Uses >= CommonUses || part is "rn" or "tbh") && reading[0].Uses > 1 ? reading : null;
    }

    private void Consider(ReadOnlySpan<char> letters, int end, int size, Span<double> cost, Span<int> length)
    {
        var before = cost[end - size];
        if (before == double.MaxValue) return;
        var price = before + Price(letters.Slice(end - size, size));
        if (price >= cost[end]) return;
        (cost[end], length[end]) = (price, size);
    }

    // A letter that belongs to no word costs more than any word, so that one slip does not hide the rest.
    private double Price(ReadOnlySpan<char> part)
    {
        if (lexicon.Read(part) is not { } reading) return part.Length == 1 ? 16 : double.MaxValue;
        if (part.Length <= 2 && !Short.Contains(part)) return 14;
        if (reading.Length > 1 && !part.EndsWith("nt") && !part.EndsWith("nna") && part is not ("im" or "ive" or "kms")) return 14;
        return 9 - Math.Min(6, Math.Log2(1 + reading[0].Uses)) + (part.Length <= 2 ? 2.5 : 0);
    }

    private Word[]? Collect(ReadOnlySpan<char> letters, ReadOnlySpan<int> length, double cost)
    {
        List<Word> words = [];
        var strays = 0;
        for (var end = letters.Length; end > 0; end -= length[end])
        {
            if (lexicon.Read(letters.Slice(end - length[end], length[end])) is { } reading) words.InsertRange(0, reading);
            else strays++;
        }
        var known = letters.Length - strays;
        return words.Count >= 2 && strays * 6 <= known && cost <= letters.Length * 3.2 ? [.. words] : null;
    }
}
