using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>
/// Ages as Microsoft's library gives them: <c>value</c> and <c>unit</c> (Year, Month, Week, Day; Año, Mes, Semana, Día).
/// English needs "old" or "of age"; in Spanish the unit is enough.
/// </summary>
internal sealed class AgeRecognizer : IRecognizer
{
    private static readonly WordMap<string> SpanishUnits = new(
        [("ano anos anito anitos", "Año"), ("mes meses", "Mes"), ("semana semanas", "Semana"), ("dia dias", "Día")]);

    public string Kind => "age";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var words = NumberWords.For(language);
        var found = new List<Entity>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!TryNumber(tokens, words, at, out var number) || !TryUnit(tokens, words, number.End, out var end, out var unit))
                continue;
            var value = NumberRecognizer.Format(number.Value, words.IsSpanish);
            found.Add(tokens.Entity(Kind, at, end, new Dictionary<string, object?>(2) { ["value"] = value, ["unit"] = unit }));
            at = end - 1;
        }
        return found;
    }

    /// <summary>A number; digits may touch the unit here ("6yr old"), which no number on its own does.</summary>
    private static bool TryNumber(TokenText tokens, NumberWords words, int at, out NumberSpan number)
    {
        if (new NumberReader(tokens, words).TryRead(at, out number))
            return true;
        number = new NumberSpan(at, at + 1, tokens.Value(at), NumberKind.Integer);
        return tokens.IsDigits(at) && number.Value >= 0 && !(tokens.Touches(at) && tokens[at - 1].Kind != TokenKind.Symbol);
    }

    private static bool TryUnit(TokenText tokens, NumberWords words, int at, out int end, out string unit)
    {
        end = at + 1;
        unit = "";
        if (words.IsSpanish)
            return SpanishUnits.TryGet(tokens.Word(at), out unit!);
        if (!AgeUnits.TryRead(tokens, at, out end, out var known, out var saysAge))
            return false;
        unit = known.ToString();
        return saysAge && !tokens.Is(end - 1, "edad");
    }
}
