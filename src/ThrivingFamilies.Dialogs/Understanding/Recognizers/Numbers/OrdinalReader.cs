using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Reads the ordinal that begins at a token: "21st", "twenty-first", "2da", "vigésimo primero", "dosmilésimo".</summary>
internal readonly ref struct OrdinalReader(TokenText text, NumberWords words)
{
    private static readonly WordSet EnglishSuffixes = new("st nd rd th");

    private static readonly WordSet SpanishSuffixes = new("ro do er ra da to ta vo va mo ma no na ero era avo ava");

    private static readonly WordSet CountsSeconds = new("one per each every");

    public bool TryRead(int start, out NumberSpan ordinal)
    {
        ordinal = default;
        if (text.IsDigits(start))
            return TryNumeral(start, out ordinal) || TryWords(start, out ordinal);
        return text.IsWord(start) && TryWords(start, out ordinal);
    }

    private bool TryNumeral(int start, out NumberSpan ordinal)
    {
        ordinal = default;
        var at = start + 1;
        if (text.Is(at, ".") && text.Touches(at) && text.IsAny(at + 1, "º", "ª"))
            at++;
        if (text.Value(start) < 0 || !text.Touches(at) || text.Touches(start) && text.IsWord(start - 1))
            return false;
        if (!text.IsIn(at, words.IsSpanish ? SpanishSuffixes : EnglishSuffixes) && !text.IsAny(at, "º", "ª"))
            return false;
        ordinal = new NumberSpan(start, at + 1, text.Value(start), NumberKind.Integer);
        return !(text.IsDigits(at + 1) && text.Touches(at + 1));
    }

    private bool TryWords(int start, out NumberSpan ordinal)
    {
        if (words.Ordinals.TryGet(text.Word(start), out var value) || words.IsSpanish && SpanishCompound.TryOrdinal(text.Word(start), words, out value))
        {
            ordinal = new NumberSpan(start, start + 1, value, NumberKind.Integer);
            if (words.IsSpanish)
                ordinal = WithSmaller(ordinal);
            return words.IsSpanish || !IsPiece(start, value);
        }
        ordinal = default;
        if (!CardinalReader.TryRead(text, start, words, out var count) || text.IsAny(start, "a", "an"))
            return false;
        var at = text.Is(count.End, "-") ? count.End + 1 : count.End;
        if (!words.Ordinals.TryGet(text.Word(at), out value) || !Fits(count, value))
            return false;
        ordinal = new NumberSpan(start, at + 1, Combine(count.Value, value), NumberKind.Integer);
        if (words.IsSpanish)
            ordinal = WithSmaller(ordinal);
        return true;
    }

    /// <summary>"a trillionth" is a part, "one second" a time; neither ranks anything.</summary>
    private bool IsPiece(int start, double value) =>
        value >= 100 && text.IsAny(start - 1, "a", "an") || value == 2 && (text.IsDigits(start - 1) || text.IsIn(start - 1, CountsSeconds));

    /// <summary>"twenty" takes "first", "one hundred" takes "twelfth"; large ordinals take any count.</summary>
    private bool Fits(NumberSpan count, double value)
    {
        if (value >= 100)
            return !words.IsSpanish || value >= 1000;
        var round = count.Value % 100 == 0;
        var ten = count.Value % 10 == 0 && count.Value % 100 >= 20;
        return !words.IsSpanish && (round ? value < 100 : ten && value < 10);
    }

    /// <summary>A scale multiplies what is smaller than itself, a small ordinal is added.</summary>
    private static double Combine(double count, double value)
    {
        if (value < 100)
            return count + value;
        var smaller = count % value;
        return count - smaller + smaller * value;
    }

    /// <summary>Spanish goes on: "milésimo quingentésimo vigésimo tercero".</summary>
    private NumberSpan WithSmaller(NumberSpan ordinal)
    {
        var value = ordinal.Value;
        var end = ordinal.End;
        var last = words.Ordinals.TryGet(text.Word(end - 1), out var own) ? own : 1000;
        while (last >= 10 && words.Ordinals.TryGet(text.Word(end), out var next) && next < last && next < 1000)
        {
            value += next;
            last = next;
            end++;
        }
        return ordinal with { End = end, Value = value };
    }
}
