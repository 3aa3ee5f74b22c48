namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Derived spellings under which a mistyped word still meets the right one.</summary>
internal static class Keys
{
    /// <summary>Every run of one letter becomes that letter: "diiie" and "die" meet.</summary>
    internal static int Squeeze(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
            if (length == 0 || into[length - 1] != c) into[length++] = c;
        return length;
    }

    /// <summary>The first letter and the consonants: "wnt" and "want" meet. Expects a squeezed word.</summary>
    internal static int Consonants(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || !IsVowel(word[i])) into[length++] = word[i];
        return Squeeze(into[..length], into);
    }

    /// <summary>How Spanish (and much of English) sounds: "aogar" and "ahogar", "kiero" and "quiero", "pastiyas" and "pastillas" meet.</summary>
    internal static int Sound(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var sound = SoundOf(word[i], next, i > 0 ? word[i - 1] : '\0');
            if (sound == '\0') continue;
            if (length > 0 && into[length - 1] == sound) continue;
            into[length++] = sound;
        }
        return length;
    }

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char SoundOf(char c, char next, char before) => c switch
    {
        'h' => before == 'c' ? 'h' : '\0',
        'v' => 'b',
        'z' => 's',
        'c' => next is 'e' or 'i' ? 's' : next == 'h' ? 'c' : 'k',
        'q' => 'k',
        'u' when before == 'q' && next is 'e' or 'i' && before == 'q' => '\0',
        'g' when next is 'e' or 'i' => 'j',
        'l' when next == 'l' || before == 'l' => 'y',
        _ => c,
    };
}
