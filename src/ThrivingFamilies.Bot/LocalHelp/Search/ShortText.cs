namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>The beginning of a description, as much as a text message has room for. Never a fax number, a web address or half a word.</summary>
internal static class ShortText
{
    /// <param name="most">Characters.</param>
    public static string? Of(string? description, int most)
    {
        if (string.IsNullOrWhiteSpace(description))
            return null;
        var kept = "";
        foreach (var sentence in Sentences(description))
        {
            if (!IsFit(sentence))
                continue;
            var longer = kept.Length == 0 ? sentence : $"{kept} {sentence}";
            if (longer.Length <= most)
                kept = longer;
            else
                return kept.Length > 0 ? kept : Cut(sentence, most);
        }
        return kept.Length > 0 ? kept : null;
    }

    /// <summary>At a word; a name or a sentence that is too long ends in dots.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most - 3);
        return text[..(end > most / 2 ? end : most - 3)].TrimEnd(' ', ',', ';', '-', '(') + "...";
    }

    private static bool IsFit(string sentence) => sentence.Length > 2
        && !sentence.Contains("fax", StringComparison.OrdinalIgnoreCase) && !sentence.Contains("http", StringComparison.OrdinalIgnoreCase) && !sentence.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !sentence.Contains("click here", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length && i < 2_000; i++)
        {
            var isEnd = text[i] == '\n' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsAbbreviation(text, start, i));
            if (!isEnd)
                continue;
            if (text[start..(i + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = i + 1;
        }
        if (text[start..Math.Min(text.Length, 2_000)].Trim() is { Length: > 0 } rest && start < 2_000)
            yield return rest;
    }

    // "St. Mary's", "e.g. this", "D.C."
    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var from = text.LastIndexOfAny([' ', '\n', '.'], dot - 1 < start ? start : dot - 1, Math.Max(1, dot - start)) + 1;
        var word = from <= dot && from >= start ? text[from..dot] : "";
        return word.Length == 1 || word is "St" or "Dr" or "Mr" or "Mrs" or "Ms" or "Ave" or "No" or "Inc" or "vs";
    }
}
