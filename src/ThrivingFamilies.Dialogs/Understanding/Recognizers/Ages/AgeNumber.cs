using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>The count in an age: "2", "2.5", "2 1/2", "2½", "dos y medio", "two n a half", "una".</summary>
internal readonly record struct AgeNumber(int Start, int End, double Value, bool IsArticle)
{
    public static bool TryRead(TokenText text, int at, bool spanish, out AgeNumber number)
    {
        number = default;
        if (text.IsDigits(at))
            return TryDigits(text, at, spanish, out number);
        if (!text.IsWord(at))
            return TryVulgar(text, at, 0, at, out number);
        if (text.IsAny(at, "a", "an", "un", "una"))
        {
            number = new AgeNumber(at, at + 1, 1, true);
            return true;
        }
        var own = spanish ? SpanishNumberWords.Words : EnglishNumberWords.Words;
        var other = spanish ? EnglishNumberWords.Words : SpanishNumberWords.Words;
        if (!CardinalReader.TryRead(text, at, own, out var words) && !CardinalReader.TryRead(text, at, other, out words) || words.Value > 365)
            return false;
        number = WithHalf(text, new AgeNumber(at, words.End, words.Value, false));
        return true;
    }

    private static bool TryDigits(TokenText text, int at, bool spanish, out AgeNumber number)
    {
        number = new AgeNumber(at, at + 1, text.Value(at), false);
        if (number.Value is < 0 or > 365 || text.Touches(at) && (text.IsWord(at - 1) || text.IsAny(at - 1, "$", "#", ":", ".")))
            return false;
        var point = text.Is(at + 1, ".") || spanish && text.Is(at + 1, ",");
        if (point && text.Touches(at + 1) && text.Touches(at + 2) && text.IsDigits(at + 2) && text.Word(at + 2).Length <= 2)
            number = number with { End = at + 3, Value = number.Value + text.Value(at + 2) / Math.Pow(10, text.Word(at + 2).Length) };
        else if (TryPart(text, at + 1, out var end, out var part))
            number = number with { End = end, Value = number.Value + part };
        else if (TryVulgar(text, at + 1, number.Value, at, out var mixed))
            number = mixed;
        else if (text.Is(at + 1, "/") && text.Touches(at + 1) && text.IsDigits(at + 2))
            return false;
        number = WithHalf(text, number);
        return true;
    }

    /// <summary>"1/2" after a whole number.</summary>
    private static bool TryPart(TokenText text, int at, out int end, out double part)
    {
        end = at + 3;
        part = 0;
        if (!text[at].Spaced || !text.IsDigits(at) || !text.Is(at + 1, "/") || !text.Touches(at + 1) || !text.IsDigits(at + 2))
            return false;
        part = (double)text.Value(at) / text.Value(at + 2);
        return part is > 0 and < 1;
    }

    private static bool TryVulgar(TokenText text, int at, double whole, int start, out AgeNumber number)
    {
        var found = new DigitReader(text, EnglishNumberWords.Words).TryVulgar(at, out var end, out var part);
        number = new AgeNumber(start, end, whole + part, false);
        return found;
    }

    private static AgeNumber WithHalf(TokenText text, AgeNumber number) =>
        TryHalf(text, number.End, out var end) ? number with { End = end, Value = number.Value + 0.5 } : number;

    /// <summary>"and a half", "n half", "y medio", "&amp; 1/2".</summary>
    public static bool TryHalf(TokenText text, int at, out int end)
    {
        end = at;
        if (!text.IsAny(at, "and", "n", "y", "&", "con"))
            return false;
        var half = text.IsAny(at + 1, "a", "1") ? at + 2 : at + 1;
        end = text.IsAny(half, "half", "medio", "media", "1/2") ? half + 1 : text.After(at + 1, "1", "/", "2");
        return end > 0;
    }
}
