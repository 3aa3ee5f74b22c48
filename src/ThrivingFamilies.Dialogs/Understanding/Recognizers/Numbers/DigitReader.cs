using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Reads a numeral: groups, decimals, powers, fractions, a multiplying suffix and a sign.</summary>
internal readonly ref struct DigitReader(TokenText text, NumberWords words)
{
    private const int LongestNumeral = 30;

    public bool TryRead(int start, out NumberSpan number)
    {
        number = default;
        var at = Sign(start, out var sign);
        if (!TryPlain(at, out var end, out var value, out var grouped, out var isDecimal))
            return false;
        var kind = isDecimal && value != Math.Floor(value) ? NumberKind.Decimal : NumberKind.Integer;
        if (TryPower(end, sign * value, out var after, out var power))
            number = new NumberSpan(start, after, power, NumberKind.Power);
        else if (!isDecimal && TryFraction(at, end, value, out after, out var fraction))
            number = new NumberSpan(start, after, sign * fraction, NumberKind.Fraction);
        else if (TrySuffix(end, out after, out var factor))
            number = new NumberSpan(start, after, sign * value * factor, isDecimal && !grouped ? NumberKind.Decimal : NumberKind.Integer);
        else if (TryVulgar(end, out after, out var vulgar))
            number = new NumberSpan(start, after, sign * (value + vulgar), NumberKind.Fraction);
        else
            number = new NumberSpan(start, end, sign * value, kind);
        return !(text.IsWord(number.End) && text.Touches(number.End));
    }

    /// <summary>"½", "⅔".</summary>
    public bool TryVulgar(int at, out int end, out double value)
    {
        end = at + 1;
        value = 0;
        if (at >= text.Count || text[at].Length != 1)
            return false;
        var c = text.Source[text[at].Start];
        if (c is not ((>= '\u00bc' and <= '\u00be') or (>= '\u2150' and <= '\u215e')))
            return false;
        value = char.GetNumericValue(c);
        return value > 0;
    }

    /// <summary>Digits with groups and decimals, no sign.</summary>
    private bool TryPlain(int at, out int end, out double value, out bool grouped, out bool isDecimal)
    {
        grouped = isDecimal = false;
        end = at;
        value = 0;
        var number = new NumeralBuffer(stackalloc char[LongestNumeral + 2]);
        if (text.IsDigits(at))
        {
            if (at > 0 && text.IsWord(at - 1) && text.Touches(at))
                return false;
            end = Groups(at, ref number, out grouped);
        }
        else if (!LeadingPoint(at))
        {
            return false;
        }
        if (DecimalsAt(at, end, grouped))
        {
            number.Append(".");
            number.Append(text.Word(end + 1));
            end += 2;
            isDecimal = true;
        }
        return number.TryValue(out value);
    }

    private bool LeadingPoint(int at) =>
        (text.Is(at, ".") || text.Is(at, words.IsSpanish ? "," : ".")) && text.IsDigits(at + 1) && text.Touches(at + 1)
        && !(at > 0 && text.Touches(at));

    private int Groups(int at, ref NumeralBuffer number, out bool grouped)
    {
        number.Append(text.Word(at));
        grouped = false;
        var first = text.Word(at).Length;
        if (first > 3 || at > 0 && text.Touches(at) && text.IsAny(at - 1, ".", ","))
            return at + 1;
        var end = at + 1;
        while (end - at < 12 && NextGroup(end, grouped) is var next && next > end)
        {
            number.Append(text.Word(next - 1));
            end = next;
            grouped = true;
        }
        return end;
    }

    private int NextGroup(int end, bool grouped)
    {
        Span<char> mark = [words.Group];
        if (text.Word(end).SequenceEqual(mark) && text.Touches(end) && text.Touches(end + 1) && text.IsDigits(end + 1))
        {
            var length = text.Word(end + 1).Length;
            var indian = length == 2 && text.Word(end + 2).SequenceEqual(mark) && text.Touches(end + 2) && text.Touches(end + 3)
                && text.IsDigits(end + 3) && text.Word(end + 3).Length == 3;
            return length == 3 || indian ? end + 2 : end;
        }
        var previousIsMark = grouped && !text[end - 1].Spaced;
        var spaced = text.IsDigits(end) && text[end].Start == text[end - 1].End + 1 && text.Word(end).Length == 3 && !previousIsMark;
        return spaced && !text.Touches(end + 1) | text.IsAny(end + 1, ".", ",") ? end + 1 : end;
    }

    private bool DecimalsAt(int start, int end, bool grouped)
    {
        if (!text.IsDigits(end + 1) || !text.Touches(end + 1) || end > start && !text.Touches(end))
            return false;
        if (end == start)
            return true;
        var mark = text.Is(end, ".") ? '.' : text.Is(end, ",") ? ',' : ' ';
        if (mark == ' ' || grouped && mark != words.Decimal || InChain(start, end, mark))
            return false;
        return mark == words.Decimal || text.Word(end + 1).Length != 3 || !words.IsSpanish;
    }

    /// <summary>"192.168.1.2" and "22,24,26" are lists, not decimals.</summary>
    private bool InChain(int start, int end, char mark)
    {
        Span<char> sign = [mark];
        var after = text.Word(end + 2).SequenceEqual(sign) && text.Touches(end + 2) && text.Touches(end + 3) && text.IsDigits(end + 3);
        var before = start > 1 && text.Touches(start) && text.Word(start - 1).SequenceEqual(sign) && text.Touches(start - 1) && text.IsDigits(start - 2);
        return after || before;
    }

    /// <summary>A minus belongs to the number unless it joins it to what stands before ("SCP-173", "222-2222").</summary>
    private int Sign(int start, out int sign)
    {
        sign = 1;
        if (!text.Is(start, "-") || start > 0 && text.Touches(start))
            return start;
        if (text[start + 1].Spaced && start > 0)
            return start;
        sign = -1;
        return start + 1;
    }

    private bool TryPower(int end, double value, out int after, out double power)
    {
        after = end;
        power = 0;
        if (!text.Touches(end))
            return false;
        if (text.Is(end, "^"))
            return TryExponent(end + 1, out after, out var raised) && Raise(value, raised, out power);
        if (text.Is(end, "x") && text.Is(end + 1, "10") && text.Is(end + 2, "^"))
            return TryExponent(end + 3, out after, out var ten) && Raise(value, ten, out power, scientific: true);
        return text.Is(end, "e") && TryExponent(end + 1, out after, out var exponent) && Raise(value, exponent, out power, scientific: true);
    }

    private static bool Raise(double value, double exponent, out double power, bool scientific = false)
    {
        power = scientific ? value * Math.Pow(10, exponent) : Math.Sign(value) * Math.Pow(Math.Abs(value), exponent);
        return double.IsFinite(power);
    }

    private bool TryExponent(int at, out int after, out double exponent)
    {
        var sign = 1;
        for (var i = 0; i < 2 && text.Touches(at) && text.IsAny(at, "-", "+"); i++)
            sign = text.Is(at++, "-") ? -sign : sign;
        after = at + 1;
        exponent = sign * text.Value(at);
        return text.IsDigits(at) && text.Touches(at) && text.Value(at) is >= 0 and < 1000;
    }

    /// <summary>"3/4", "2 1/4"; but not the pieces of "5/17/2018".</summary>
    private bool TryFraction(int start, int end, double value, out int after, out double fraction)
    {
        after = end;
        fraction = 0;
        if (end == start + 1 && IsFractionAt(start))
        {
            after = start + 3;
            fraction = value / text.Value(start + 2);
            return true;
        }
        if (end != start + 1 || !text[end].Spaced || !IsFractionAt(end) || text.Value(end) >= text.Value(end + 2))
            return false;
        after = end + 3;
        fraction = value + (double)text.Value(end) / text.Value(end + 2);
        return true;
    }

    private bool IsFractionAt(int at) =>
        text.IsDigits(at) && text.Is(at + 1, "/") && text.Touches(at + 1) && text.IsDigits(at + 2) && text.Touches(at + 2)
        && text.Value(at) >= 0 && text.Value(at + 2) > 0
        && !(at > 1 && text.Touches(at) && text.IsAny(at - 1, "/", "-", ".") && text.IsDigits(at - 2))
        && !(text.Touches(at + 3) && text.IsAny(at + 3, "/", "-", ".") && text.IsDigits(at + 4) && text.Touches(at + 4));

    /// <summary>"10k", "10 M", "10 bln"; the case matters: "1m" is a metre, a minute or a month.</summary>
    private bool TrySuffix(int end, out int after, out double factor)
    {
        after = end + 1;
        factor = 1;
        return text.IsWord(end) && !text.Touches(end + 1) | !text.IsDigits(end + 1)
            && words.Suffixes.TryGet(text.Source.AsSpan(text[end].Start, text[end].Length), out factor);
    }
}
