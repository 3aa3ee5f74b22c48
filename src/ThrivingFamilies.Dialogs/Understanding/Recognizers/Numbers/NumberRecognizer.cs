using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>
/// Numbers in numerals and words, fractions, powers. Resolution: <c>subtype</c> (integer, decimal, fraction, power) and
/// <c>value</c>, at most 15 significant digits; a Spanish text gets a decimal comma, as Microsoft's does.
/// </summary>
internal sealed class NumberRecognizer : IRecognizer
{
    private static readonly WordSet PointsAtOne = new("the this that which");

    public string Kind => "number";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var words = NumberWords.For(language);
        var reader = new NumberReader(tokens, words);
        var found = new List<Entity>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!reader.TryRead(at, out var number) || IsPronoun(tokens, number))
                continue;
            found.Add(tokens.Entity(Kind, number.Start, number.End, Resolution(number, words)));
            at = number.End - 1;
        }
        return found;
    }

    internal static string Format(double value, bool comma)
    {
        var written = value.ToString("G15", CultureInfo.InvariantCulture);
        return comma ? written.Replace('.', ',') : written;
    }

    /// <summary>"the one you mentioned" counts nothing.</summary>
    private static bool IsPronoun(TokenText tokens, NumberSpan number) =>
        number.End == number.Start + 1 && tokens.Is(number.Start, "one") && tokens.IsIn(number.Start - 1, PointsAtOne);

    private static Dictionary<string, object?> Resolution(NumberSpan number, NumberWords words) => new(2)
    {
        ["subtype"] = number.Kind switch
        {
            NumberKind.Integer => "integer",
            NumberKind.Decimal => "decimal",
            NumberKind.Fraction => "fraction",
            _ => "power",
        },
        ["value"] = Format(number.Value, words.IsSpanish),
    };
}
