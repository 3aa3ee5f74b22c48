namespace ThrivingFamilies.Dialogs.Format.Checks.Reading;

/// <summary>How hard a text is to read.</summary>
/// <param name="Figure">English: Flesch-Kincaid grade, lower is easier. Spanish: Fernández Huerta ease, higher is easier.</param>
/// <param name="Limit">The figure that the line's voice asks for.</param>
/// <param name="Hardness">How far it is from the limit, in school grades; 0 or less is easy enough, above 2 is clearly hard.</param>
/// <param name="HardWords">The words that make it hard, the longest first.</param>
/// <param name="LongestSentence">In words.</param>
/// <param name="Words">How many words were measured.</param>
internal sealed record ReadingMeasure(double Figure, double Limit, double Hardness, IReadOnlyList<string> HardWords, int LongestSentence, int Words)
{
    /// <summary>Shorter texts say too little to be measured: one long word would decide.</summary>
    public const int FewestWords = 6;

    private const int MostHardWords = 5;

    /// <summary>Null for texts that are too short, and for languages without a measure here.</summary>
    public static ReadingMeasure? Of(string text, string language)
    {
        var read = new ReadableText(text);
        if (read.Words.Count < FewestWords)
            return null;
        return language switch
        {
            "en" => English(read),
            "es" => Spanish(read),
            _ => null,
        };
    }

    /// <summary>Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
    private static ReadingMeasure English(ReadableText text)
    {
        var syllables = text.Words.Sum(EnglishSyllables.Count);
        var grade = (0.39 * text.Words.Count / text.Sentences) + (11.8 * syllables / text.Words.Count) - 15.59;
        return new(Math.Round(grade, 1), 6, Math.Round(grade, 1) - 6, Hard(text, EnglishSyllables.Count, 3), text.Longest, text.Words.Count);
    }

    /// <summary>Fernández Huerta, 1959, in the form that Law (2011) mended: 206.84 - 60 syllables a word - 1.02 words a sentence. Ten points are two grades.</summary>
    private static ReadingMeasure Spanish(ReadableText text)
    {
        var syllables = text.Words.Sum(SpanishSyllables.Count);
        var ease = 206.84 - (60.0 * syllables / text.Words.Count) - (1.02 * text.Words.Count / text.Sentences);
        return new(Math.Round(ease, 1), 70, (70 - Math.Round(ease, 1)) / 5, Hard(text, SpanishSyllables.Count, 4), text.Longest, text.Words.Count);
    }

    private static string[] Hard(ReadableText text, Func<string, int> count, int from) =>
        [.. text.Words.Distinct().Where(word => !word.Any(char.IsDigit) && count(word) >= from).OrderByDescending(count).Take(MostHardWords)];
}
