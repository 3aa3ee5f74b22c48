using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

/// <summary>How well a text fits a label: which share of the label's words of weight it holds, spelled well or nearly.</summary>
internal static class LabelScore
{
    private const int LongestWord = 24;
    private const int MostWords = 60;

    private static readonly WordSet Light = new("a an the of to in on my me i and or for is it with at un una el la los las de del en mi y o para con por que es lo al");

    public static double Best(TokenText text, IReadOnlyList<string> labels)
    {
        var best = 0.0;
        foreach (var label in labels)
            best = Math.Max(best, Score(text, new TokenText(label)));
        return best;
    }

    private static double Score(TokenText text, TokenText label)
    {
        var (weight, hit, spelled) = (0, 0.0, true);
        for (var at = 0; at < label.Count; at++)
        {
            if (label[at].Kind == TokenKind.Symbol || label.IsIn(at, Light))
                continue;
            weight++;
            var nearest = Nearest(text, label.Word(at));
            hit += nearest;
            spelled &= nearest >= 1;
        }
        if (weight == 0)
            return SameWords(text, label) ? 1 : 0;
        return spelled ? 1 : Math.Min(hit / weight, 0.95) * (hit / weight > 0.5 || text.Count <= 3 ? 1 : 0.8);
    }

    /// <summary>A label of light words only ("me", "a la una") must stand word for word.</summary>
    private static bool SameWords(TokenText text, TokenText label)
    {
        if (text.Count != label.Count)
            return false;
        for (var at = 0; at < label.Count; at++)
            if (!text.Word(at).SequenceEqual(label.Word(at)))
                return false;
        return true;
    }

    private static double Nearest(TokenText text, ReadOnlySpan<char> word)
    {
        var best = 0.0;
        for (var at = 0; at < text.Count && at < MostWords; at++)
        {
            var said = text.Word(at);
            if (said.SequenceEqual(word))
                return 1;
            if (text.IsWord(at) && !text.IsIn(at, Light))
                best = Math.Max(best, Likeness(said, word));
        }
        return best;
    }

    private static double Likeness(ReadOnlySpan<char> said, ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || said.Length < 3 || said.Length > LongestWord || word.Length > LongestWord)
            return 0;
        if (said.Length >= 4 && (word.StartsWith(said) || said.StartsWith(word)))
            return 0.9;
        var allowed = word.Length >= 8 ? 2 : 1;
        var distance = Distance(said, word);
        return distance <= allowed ? 1 - 0.1 * distance : 0;
    }

    /// <summary>Edits, a swap of neighbours counting one.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> older = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
            }
            var spare = older;
            older = previous;
            previous = current;
            current = spare;
        }
        return previous[b.Length];
    }
}
