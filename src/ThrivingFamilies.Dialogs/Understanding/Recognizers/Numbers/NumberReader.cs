using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Reads whatever number begins at a token, in numerals, words or both.</summary>
internal readonly ref struct NumberReader(TokenText text, NumberWords words)
{
    public bool TryRead(int start, out NumberSpan number)
    {
        if (text.IsWord(start) && !words.CanBegin(text.Word(start)))
        {
            number = default;
            return false;
        }
        if (!text.IsIn(start, words.Negative) || !TryUnsigned(start + 1, out number) || number.Value < 0)
            return TryUnsigned(start, out number);
        number = number with { Start = start, Value = -number.Value };
        return true;
    }

    private bool TryUnsigned(int start, out NumberSpan number)
    {
        var digits = new DigitReader(text, words);
        if (digits.TryVulgar(start, out var end, out var vulgar))
        {
            number = new NumberSpan(start, end, vulgar, NumberKind.Fraction);
            return true;
        }
        var fractions = new FractionReader(text, words);
        if (fractions.TryBare(start, out number))
            return true;
        if (!TrySimple(start, out number))
            return false;
        number = fractions.Extend(number);
        return true;
    }

    /// <summary>A number without fractions in words: "3", "2.5 million", "two hundred", "two point five".</summary>
    public bool TrySimple(int start, out NumberSpan number)
    {
        if (CardinalReader.TryRead(text, start, words, out number))
        {
            number = WithDozens(WithPoint(number));
            return true;
        }
        if (!new DigitReader(text, words).TryRead(start, out number))
            return false;
        if (!text.Touches(number.End) && words.Scales.TryGet(text.Word(number.End), out var scale))
            number = number with { End = number.End + 1, Value = number.Value * scale, Kind = NumberKind.Integer, Scale = scale };
        number = WithDozens(number);
        return true;
    }

    /// <summary>A whole number in words or plain digits, at most <paramref name="limit"/>; for days, hours, ages.</summary>
    public bool TryWhole(int start, int limit, out int end, out int value)
    {
        end = start + 1;
        value = text.IsDigits(start) ? text.Value(start) : -1;
        if (value >= 0)
            return value <= limit;
        if (!text.IsWord(start) || !CardinalReader.TryRead(text, start, words, out var number) || number.Value > limit)
            return false;
        end = number.End;
        value = (int)number.Value;
        return true;
    }

    private NumberSpan WithDozens(NumberSpan number)
    {
        if (!text.IsIn(number.End, words.Dozen))
            return number;
        var counted = number.AfterAnd > 0 ? number.AfterAnd : number.Value;
        return number with { End = number.End + 1, Value = number.Value - counted + counted * 12, AfterAnd = -1 };
    }

    /// <summary>"two point zero three": after the point each word is a digit, or one number is read as written.</summary>
    private NumberSpan WithPoint(NumberSpan number)
    {
        if (!text.IsIn(number.End, words.Point))
            return number;
        var zeros = 0;
        var at = number.End + 1;
        while (zeros < 9 && words.Cardinals.TryGet(text.Word(at), out var zero) && zero.Value == 0)
        {
            zeros++;
            at++;
        }
        if (!CardinalReader.TryRead(text, at, words, out var tail) || tail.Value >= 1e9)
            return number;
        return new NumberSpan(number.Start, tail.End, number.Value + AsDecimals(tail.Value, zeros), NumberKind.Decimal);
    }

    internal static double AsDecimals(double tail, int zeros)
    {
        var places = zeros + (tail < 1 ? 1 : (int)Math.Floor(Math.Log10(tail)) + 1);
        return tail / Math.Pow(10, places);
    }
}
