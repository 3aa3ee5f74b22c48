using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>The number words of one language and the signs that it writes numerals with.</summary>
internal sealed class NumberWords
{
    private WordSet? _first;

    public required bool IsSpanish { get; init; }

    public required WordMap<CardinalWord> Cardinals { get; init; }

    public required WordMap<double> Scales { get; init; }

    /// <summary>Joins the parts of a number: "and", "y".</summary>
    public required WordSet And { get; init; }

    /// <summary>Spoken decimal mark: "point", "coma".</summary>
    public required WordSet Point { get; init; }

    public required WordSet Negative { get; init; }

    public required WordSet Dozen { get; init; }

    /// <summary>Words that stand for one before a denominator or a scale: "a third", "un tercio".</summary>
    public required WordSet One { get; init; }

    public required WordMap<double> Ordinals { get; init; }

    public required WordMap<Denominator> Denominators { get; init; }

    public required WordMap<double> Suffixes { get; init; }

    /// <summary>Every word that a number can begin with.</summary>
    public bool CanBegin(ReadOnlySpan<char> word) => (_first ??= First()).Contains(word);

    public char Decimal => IsSpanish ? ',' : '.';

    public char Group => IsSpanish ? '.' : ',';

    private WordSet First() => new(
        Cardinals.Rows.Select(row => row.Key).Concat(Scales.Rows.Select(row => row.Key)).Concat(Denominators.Rows.Select(row => row.Key))
            .Concat(["a", "an", "un", "una", "uno", "one", "minus", "negative", "menos"]));

    public static NumberWords For(string language) =>
        language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? SpanishNumberWords.Words : EnglishNumberWords.Words;
}
