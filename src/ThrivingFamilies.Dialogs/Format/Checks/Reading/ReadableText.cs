namespace ThrivingFamilies.Dialogs.Format.Checks.Reading;

/// <summary>A text as the measures of reading count it: sentences of words. Web addresses are left out; a number is a word of one syllable.</summary>
internal sealed class ReadableText
{
    /// <summary>Their dot ends no sentence.</summary>
    private static readonly string[] Abbreviations = ["dr", "mr", "mrs", "ms", "st", "vs", "sr", "sra", "dra", "a", "p", "m", "e", "g"];

    private readonly List<string> words = [];
    private readonly List<int> ends = [];

    public ReadableText(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            foreach (var piece in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(piece);
            EndSentence();
        }
    }

    public IReadOnlyList<string> Words => words;

    public int Sentences => Math.Max(1, ends.Count);

    /// <summary>Words in the longest sentence.</summary>
    public int Longest
    {
        get
        {
            var (longest, begin) = (0, 0);
            foreach (var end in ends)
                (longest, begin) = (Math.Max(longest, end - begin), end);
            return longest;
        }
    }

    private void Add(string piece)
    {
        if (piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return;
        var from = 0;
        for (var at = 0; at <= piece.Length; at++)
            if (at == piece.Length || !IsWithin(piece, at))
            {
                if (at > from)
                    words.Add(piece[from..at].ToLowerInvariant());
                from = at + 1;
            }
        var bare = piece.TrimEnd('"', '\'', ')', '\u201d', '\u2019');
        if (bare.EndsWith('!') || bare.EndsWith('?') || bare.EndsWith('\u2026') || (bare.EndsWith('.') && !IsAbbreviation(bare)))
            EndSentence();
    }

    /// <summary>Letters and digits, and what joins them: don't, 1-800, 2.5, 24/7.</summary>
    private static bool IsWithin(string piece, int at)
    {
        if (char.IsLetterOrDigit(piece[at]))
            return true;
        var joins = at > 0 && at < piece.Length - 1 && char.IsLetterOrDigit(piece[at - 1]) && char.IsLetterOrDigit(piece[at + 1]);
        return joins && (piece[at] is '\'' or '\u2019' || (piece[at] is '.' or ',' or '-' or '/' && char.IsDigit(piece[at - 1])));
    }

    private static bool IsAbbreviation(string piece) =>
        Abbreviations.Contains(piece.TrimEnd('.').Split('.')[^1].TrimStart('(', '"', '\u00bf', '\u00a1').ToLowerInvariant()) && !piece.EndsWith("..", StringComparison.Ordinal);

    private void EndSentence()
    {
        if (words.Count > (ends.Count == 0 ? 0 : ends[^1]))
            ends.Add(words.Count);
    }
}
