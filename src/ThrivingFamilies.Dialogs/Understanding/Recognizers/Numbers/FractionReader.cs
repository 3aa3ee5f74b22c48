using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Fractions in words: "two thirds", "one and a half", "3 million and a quarter", "ciento tres con dos tercios".</summary>
internal readonly ref struct FractionReader(TokenText text, NumberWords words)
{
    /// <summary>A fraction that begins with an article or has none: "a third", "half a dozen", "quarter million", "half million".</summary>
    public bool TryBare(int start, out NumberSpan number)
    {
        number = default;
        if (!text.IsWord(start))
            return false;
        if (text.IsIn(start, words.One) && words.Denominators.TryGet(text.Word(AfterHyphen(start + 1)), out _) && TryFraction(start, out number))
            return TryScaled(ref number);
        if (words.Denominators.TryGet(text.Word(start), out var part) && part.Value is 2 or 4 && TryHalfScale(start, part.Value, out number))
            return true;
        return text.IsAny(start, "a", "an") && !words.IsSpanish && TryDozenOrTwentieth(start, out number);
    }

    /// <summary>Carries a number on into the fraction that follows it, if one does.</summary>
    public NumberSpan Extend(NumberSpan number)
    {
        if (TryOver(number, out var over))
            return over;
        if (TryAsNumerator(number, out var fraction) && TryScaled(ref fraction))
            return fraction;
        return Mixed(number);
    }

    /// <summary>A whole fraction in words from its numerator on.</summary>
    private bool TryFraction(int start, out NumberSpan fraction)
    {
        fraction = default;
        NumberSpan numerator;
        if (text.IsIn(start, words.One) && (!text.Is(start, "one") || !TryNumerator(start, out numerator)))
            numerator = new NumberSpan(start, start + 1, 1, NumberKind.Integer);
        else if (!TryNumerator(start, out numerator))
            return false;
        return TryAsNumerator(numerator, out fraction);
    }

    private bool TryNumerator(int start, out NumberSpan numerator) => new NumberReader(text, words).TrySimple(start, out numerator);

    private bool TryAsNumerator(NumberSpan number, out NumberSpan fraction)
    {
        fraction = default;
        if (!number.IsInteger || !TryDenominator(AfterHyphen(number.End), out var end, out var denominator))
            return false;
        if (words.IsSpanish && text.IsDigits(number.Start))
            return false;
        fraction = new NumberSpan(number.Start, end, 0, NumberKind.Fraction);
        var isOne = number.Value == 1 || number.AfterAnd == 1;
        if (BelongsToDenominator(number, denominator))
            fraction = fraction with { Value = (number.Value - number.LooseTen) / (number.LooseTen + denominator.Value) };
        else if (!denominator.Plural && !isOne)
            return false;
        else if (number.AfterAnd > 0 && number.AfterAnd < denominator.Value && !words.IsSpanish)
            fraction = AfterAnd(number, fraction with { Value = number.AfterAnd / denominator.Value });
        else
            fraction = fraction with { Value = number.Value / denominator.Value };
        return true;
    }

    /// <summary>"hundred thirty fifths" are thirty-fifths; "hundred and thirty fifths" are fifths.</summary>
    private bool BelongsToDenominator(NumberSpan number, Denominator denominator) =>
        !words.IsSpanish && number.LooseTen > 0 && denominator.Value < 10 && number.End > number.Start + 1 && number.AfterAnd < 0;

    /// <summary>"one hundred and three quarters" is 100.75, "one billion and three quarters million" 1,000,750,000.</summary>
    private NumberSpan AfterAnd(NumberSpan number, NumberSpan part)
    {
        TryScaled(ref part);
        var whole = new NumberSpan(number.Start, number.End, number.Value - number.AfterAnd, NumberKind.Integer) { Scale = number.ScaleBeforeAnd };
        return Join(whole, part);
    }

    /// <summary>"thirds", "twenty-firsts", "hundred thousandths", "veintiunavos".</summary>
    private bool TryDenominator(int at, out int end, out Denominator denominator)
    {
        end = at + 1;
        if (words.Denominators.TryGet(text.Word(at), out denominator))
            return true;
        if (words.IsSpanish)
            return SpanishCompound.TryDenominator(text.Word(at), words, out denominator);
        if (!words.Cardinals.TryGet(text.Word(at), out var ten) || ten.Room != 10)
            return false;
        var unit = AfterHyphen(at + 1);
        end = unit + 1;
        if (text.Is(unit, "first") || text.Is(unit, "second"))
            denominator = new Denominator(text.Is(unit, "first") ? 1 : 2, false);
        else if (!words.Denominators.TryGet(text.Word(unit), out denominator) || denominator.Value >= 10)
            return false;
        denominator = denominator with { Value = ten.Value + denominator.Value };
        return true;
    }

    private NumberSpan Mixed(NumberSpan number)
    {
        var joint = words.IsSpanish ? text.IsAny(number.End, "con", "y") : text.IsIn(number.End, words.And);
        if (!joint || number.Kind == NumberKind.Fraction)
            return number;
        var at = number.End + 1;
        if (TryHalfAlone(at, out var part) || TryFraction(at, out part) && TryScaled(ref part))
        {
            if (part.Value < 1 || part.Scale > 1)
                return Join(number, part);
        }
        return words.IsSpanish && text.Is(number.End, "con") ? WithCon(number, at) : number;
    }

    /// <summary>"3 million and a half": the fraction is one of the million.</summary>
    private static NumberSpan Join(NumberSpan number, NumberSpan part)
    {
        var unit = part.Scale == 1 && number.Scale >= 1000 ? number.Scale : 1;
        return new NumberSpan(number.Start, part.End, number.Value + part.Value * unit, NumberKind.Fraction);
    }

    /// <summary>"y medio", "n half".</summary>
    private bool TryHalfAlone(int at, out NumberSpan part)
    {
        part = new NumberSpan(at, at + 1, 0.5, NumberKind.Fraction);
        return words.IsSpanish ? text.IsAny(at, "medio", "media") : text.Is(at, "half");
    }

    /// <summary>Spanish "con": "trescientos con quinientos doce" is 300.512; "once con uno y medio" is 12.5.</summary>
    private NumberSpan WithCon(NumberSpan number, int at)
    {
        if (!CardinalReader.TryRead(text, at, words, out var tail) || text.IsDigits(at))
            return number;
        var whole = text.Is(tail.End, "y") ? Mixed(tail) : tail;
        return whole.Kind == NumberKind.Fraction
            ? new NumberSpan(number.Start, whole.End, number.Value + whole.Value, NumberKind.Fraction)
            : new NumberSpan(number.Start, tail.End, number.Value + NumberReader.AsDecimals(tail.Value, 0), NumberKind.Decimal);
    }

    /// <summary>"one over three", "1 in 21", "two out of five hundred", "uno sobre 3"; only proper fractions are meant so.</summary>
    private bool TryOver(NumberSpan number, out NumberSpan fraction)
    {
        fraction = default;
        var at = words.IsSpanish ? text.After(number.End, "sobre")
            : text.IsAny(number.End, "over", "in") ? number.End + 1 : text.After(number.End, "out", "of");
        if (at < 0 || !number.IsInteger || !TryNumerator(at, out var under) || !under.IsInteger || Math.Abs(number.Value) >= under.Value)
            return false;
        fraction = new NumberSpan(number.Start, under.End, number.Value / under.Value, NumberKind.Fraction);
        return true;
    }

    /// <summary>"three quarters million", "two thirds of a million".</summary>
    private bool TryScaled(ref NumberSpan fraction)
    {
        var at = text.After(fraction.End, "of", "a");
        at = at < 0 ? fraction.End : at;
        if (words.Scales.TryGet(text.Word(at), out var scale) && scale >= 1000)
            fraction = fraction with { End = at + 1, Value = fraction.Value * scale, Scale = scale };
        return true;
    }

    /// <summary>"half million", "half a dozen".</summary>
    private bool TryHalfScale(int start, double divisor, out NumberSpan number)
    {
        number = default;
        var at = text.IsIn(start + 1, words.One) ? start + 2 : start + 1;
        if (text.IsIn(at, words.Dozen))
            number = new NumberSpan(start, at + 1, 12 / divisor, NumberKind.Integer);
        else if (words.Scales.TryGet(text.Word(at), out var scale))
            number = new NumberSpan(start, at + 1, scale / divisor, NumberKind.Fraction) { Scale = scale };
        return number.End > 0;
    }

    /// <summary>"a dozen", "a twenty-first".</summary>
    private bool TryDozenOrTwentieth(int start, out NumberSpan number)
    {
        if (text.IsIn(start + 1, words.Dozen))
        {
            number = new NumberSpan(start, start + 2, 12, NumberKind.Integer);
            return true;
        }
        return TryAsNumerator(new NumberSpan(start, start + 1, 1, NumberKind.Integer), out number);
    }

    private int AfterHyphen(int at) => !words.IsSpanish && text.Is(at, "-") ? at + 1 : at;
}
