namespace ThrivingFamilies.Dialogs.Format.Checks.Reading;

/// <summary>
/// Counts the syllables of a Spanish word by the rules of its spelling: a, e, o and accented vowels each carry one;
/// i, u, ü and a final y lean on a neighbour; the u of que, qui, gue, gui is silent.
/// </summary>
internal static class SpanishSyllables
{
    /// <summary>At least 1.</summary>
    public static int Count(string word)
    {
        var (syllables, strong, weak) = (0, 0, 0);
        for (var at = 0; at <= word.Length; at++)
        {
            var kind = at < word.Length ? KindOf(word, at) : Sound.None;
            if (kind == Sound.Strong)
                strong++;
            else if (kind == Sound.Weak)
                weak++;
            else if (kind == Sound.None)
            {
                syllables += strong > 0 ? strong : weak > 0 ? 1 : 0;
                (strong, weak) = (0, 0);
            }
        }
        return Math.Max(1, syllables);
    }

    private static Sound KindOf(string word, int at) => char.ToLowerInvariant(word[at]) switch
    {
        'a' or 'e' or 'o' or 'á' or 'é' or 'í' or 'ó' or 'ú' => Sound.Strong,
        'u' when at > 0 && at < word.Length - 1 && char.ToLowerInvariant(word[at - 1]) is 'q' or 'g' && char.ToLowerInvariant(word[at + 1]) is 'e' or 'i' or 'é' or 'í' => Sound.Silent,
        'i' or 'u' or 'ü' => Sound.Weak,
        'y' when at == word.Length - 1 => Sound.Weak,
        _ => Sound.None,
    };

    private enum Sound
    {
        None,
        Strong,
        Weak,
        Silent,
    }
}
