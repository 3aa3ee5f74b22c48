namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>Brings a text to the form in which words are compared: small letters, no accents, no punctuation, single spaces.</summary>
internal static class Plain
{
    /// <summary>Longer texts are compared by their beginning; no command or choice is longer.</summary>
    public const int Longest = 1600;

    public static string Words(string text)
    {
        var source = text.AsSpan(0, Math.Min(text.Length, Longest));
        Span<char> folded = source.Length <= 320 ? stackalloc char[source.Length] : new char[source.Length];
        var length = 0;
        foreach (var c in source)
        {
            var plain = Comparable(c);
            if (plain == '\0')
                continue;
            if (plain != ' ' || (length > 0 && folded[length - 1] != ' '))
                folded[length++] = plain;
        }
        if (length > 0 && folded[length - 1] == ' ')
            length--;
        return folded[..length].SequenceEqual(text) ? text : folded[..length].ToString();
    }

    /// <summary>The character to compare by; a space for punctuation; NUL for what is left out within words, such as apostrophes.</summary>
    private static char Comparable(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '\u2019' or '\u2018' or '\u0301' or '\u0303' or '\u0308' or '\u200d' or '\ufe0f' => '\0',
        < '\u0080' => ' ',
        >= '\u00c0' => Letter(char.ToLowerInvariant(c)),
        _ => ' ',
    };

    private static char Letter(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        >= '\uff10' and <= '\uff19' => (char)(c - '\uff10' + '0'),
        _ => char.IsLetterOrDigit(c) ? c : ' ',
    };
}
