using System.Buffers;
using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>
/// Tells English from Spanish by the words and letter runs of examples. Weighs how much more often each word is met in one
/// language than in the other; words of both ("no", "doctor") weigh next to nothing, so a text of only such words stays undecided.
/// </summary>
public sealed class LanguageGuesser : ILanguageGuesser
{
    private const string English = "en";
    private const string Spanish = "es";
    private const float Enough = 0.7f;
    private const float AccentWeight = 1.5f;
    private const float SpanishMarkWeight = 3f;

    private static readonly SearchValues<char> Accents = SearchValues.Create("áéíóúÁÉÍÓÚ");
    private static readonly SearchValues<char> SpanishMarks = SearchValues.Create("ñÑ¿¡");

    [ThreadStatic]
    private static WordList? _words;

    private readonly LanguageWeights _weights;

    private LanguageGuesser(LanguageWeights weights) => _weights = weights;

    /// <summary>Learns from texts whose language is known; others than <c>en</c> and <c>es</c> are passed over.</summary>
    public static LanguageGuesser Train(IEnumerable<(string Text, string Language)> examples)
    {
        var weights = new LanguageWeights();
        var words = new WordList();
        var common = Lines(CommonWords.English, English).Concat(Lines(CommonWords.Spanish, Spanish));
        foreach (var (text, language) in examples.Where(e => e.Language is English or Spanish).Concat(common))
        {
            words.Read(text);
            weights.Learn(words, language == Spanish);
        }
        weights.Settle(CommonWords.OfBoth);
        return new(weights);
    }

    /// <inheritdoc/>
    public string? Guess(string text)
    {
        _words ??= new();
        _words.Read(text);
        return Guess(_words, text);
    }

    /// <summary>As <see cref="Guess(string)"/>, for a text whose words have been read already.</summary>
    internal string? Guess(WordList words, ReadOnlySpan<char> text)
    {
        var leaning = MarksOf(text);
        for (var word = 0; word < words.Count; word++)
            leaning += _weights.Of(words[word]);
        if (Math.Abs(leaning) < Enough)
            return null;
        return leaning > 0 ? Spanish : English;
    }

    private static IEnumerable<(string Text, string Language)> Lines(string words, string language) =>
        words.Split('\n').Select(line => (line, language));

    // A name with an accent occurs in English too, so accents only lean; ñ and the opening marks all but decide.
    private static float MarksOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, WordList.MaximumCharacters)];
        var leaning = text.ContainsAny(Accents) ? AccentWeight : 0;
        return leaning + (text.ContainsAny(SpanishMarks) ? SpanishMarkWeight : 0);
    }
}
