namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;

/// <summary>
/// How much a run of digits looks like a phone number, 0 to 1, with the weights that Microsoft's library documents by its
/// published cases: a country or area code, up to three separators, enough digits; less for repeated tails and odd marks.
/// </summary>
internal static class PhoneScore
{
    public static double Of(ReadOnlySpan<char> phone)
    {
        var score = 30.0 + CodeAward(phone) + SeparatorAward(phone);
        score += Math.Min(CountDigits(phone) - 8, 3) * 10;
        score -= Math.Max(SameTail(phone) - 2, 0) * 10;
        score -= IsDigits(phone) && phone.Length > 11 ? (phone.Length - 11) * 10 : 0;
        score -= IsOdd(phone) ? 40 : 0;
        score -= Math.Max(LongRuns(phone) - 1, 0) * 10;
        score += IsLocal(phone) ? 15 : 0;
        return Math.Clamp(score, 0, 100) / 100;
    }

    private static double CodeAward(ReadOnlySpan<char> phone)
    {
        var inner = phone[0] == '(' ? phone[1..].TrimStart() : phone;
        var hasCode = inner.Length > 2 && (inner[0] == '+' || inner.StartsWith("00") && char.IsAsciiDigit(inner[2]));
        if (hasCode && phone[0] == '(')
            hasCode = phone.IndexOf(')') is > 0 and <= 7;
        return hasCode ? 40 : phone.Contains('(') ? 30 : 0;
    }

    private static double SeparatorAward(ReadOnlySpan<char> phone)
    {
        var groups = 0;
        var doubled = false;
        for (var i = 0; i < phone.Length; i++)
        {
            if (!IsSeparator(phone[i]))
                continue;
            groups++;
            var start = i;
            while (i + 1 < phone.Length && IsSeparator(phone[i + 1]))
                i++;
            doubled |= i > start;
        }
        var unclosed = groups > 0 && (phone.Contains('(') || phone.Contains(')')) && !(phone.IndexOf('(') >= 0 && phone.LastIndexOf(')') > phone.IndexOf('('));
        return Math.Min(groups, 3) * 20 - (doubled ? 20 : 0) - (unclosed ? 20 : 0);
    }

    private static bool IsSeparator(char c) => c is '-' or '/' or '.' || char.IsWhiteSpace(c);

    private static int CountDigits(ReadOnlySpan<char> phone)
    {
        var count = 0;
        foreach (var c in phone)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    private static bool IsDigits(ReadOnlySpan<char> phone) => CountDigits(phone) == phone.Length;

    /// <summary>Length of the run of one digit at the end, when it is three or more (at most 11 count).</summary>
    private static int SameTail(ReadOnlySpan<char> phone)
    {
        var length = 1;
        while (length < phone.Length && length < 11 && phone[^(length + 1)] == phone[^1])
            length++;
        return length >= 3 && char.IsAsciiDigit(phone[^1]) ? length : 0;
    }

    private static bool IsOdd(ReadOnlySpan<char> phone) =>
        phone.IndexOf(").") >= 0 || phone.StartsWith("00-") || phone.StartsWith("011-") || phone.Length == 10 && phone[5] == '-' && CountDigits(phone) == 9;

    private static int LongRuns(ReadOnlySpan<char> phone)
    {
        var runs = 0;
        for (var i = 0; i < phone.Length; i++)
        {
            var start = i;
            while (i < phone.Length && char.IsAsciiDigit(phone[i]))
                i++;
            runs += i - start >= 5 ? 1 : 0;
        }
        return runs;
    }

    /// <summary>"223-4567": a US number without its area code.</summary>
    private static bool IsLocal(ReadOnlySpan<char> phone)
    {
        var mark = phone.IndexOfAny('-', '.');
        return mark >= 3 && phone[0] is >= '2' and <= '9' && CountDigits(phone) == 7 && phone[..mark].TrimEnd().Length == 3
            && phone[(mark + 1)..].TrimStart().Length == 4;
    }
}
