namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;

/// <summary>
/// Reads the phone number that begins at a character: the North American shape first, else groups of digits as other countries
/// write them. Looks ahead at most as far as a phone number is long.
/// </summary>
internal readonly ref struct PhoneReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Reads a phone number; <paramref name="end"/> is the index after it.</summary>
    public bool TryRead(int start, out int end) =>
        TryAmerican(start, out end) && Fits(start, end) || TryGroups(start, out end) && Fits(start, end);

    private char At(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\0';

    private int Digits(int at, int most)
    {
        var end = at;
        while (end - at < most && char.IsAsciiDigit(At(end)))
            end++;
        return end;
    }

    private bool HasDigits(int at, int count, out int end)
    {
        end = Digits(at, count + 1);
        return end - at == count;
    }

    /// <summary>+1 (541) 754-3010 x123 and its looser cousins; without area code the exchange begins with 2 to 9.</summary>
    private bool TryAmerican(int start, out int end)
    {
        var at = start;
        if (At(at) == '+' && At(at + 1) == '1' || At(at) == '1')
        {
            at += At(at) == '+' ? 2 : 1;
            at += At(at) is ' ' or '-' ? 1 : 0;
        }
        if (TryArea(at, out var exchange) && TryLocal(exchange, out end))
            return true;
        end = start;
        return at == start && At(at) is >= '2' and <= '9' && TryLocal(at, out end);
    }

    private bool TryArea(int at, out int end)
    {
        end = at;
        var open = At(at) == '(';
        var digits = Digits(open ? at + 1 : at, 3);
        if (digits - at != (open ? 4 : 3) || open && At(digits) != ')')
            return false;
        end = open || At(digits) == ')' ? AfterParenthesis(digits + 1) : AfterMark(digits);
        return true;
    }

    private int AfterParenthesis(int at) => At(at) is '-' or '.' or ' ' ? at + 1 : at;

    private int AfterMark(int at)
    {
        at += At(at) == ' ' ? 1 : 0;
        at += At(at) is '-' or '.' ? 1 : 0;
        return At(at) == ' ' && At(at - 1) != ' ' ? at + 1 : at;
    }

    private bool TryLocal(int at, out int end)
    {
        end = at;
        var exchange = Digits(at, 3);
        if (exchange - at != 3 || !HasDigits(AfterMark(exchange), 4, out end))
            return false;
        end = WithExtension(end);
        return !(At(end) == '-' && (char.IsAsciiDigit(At(end + 1)) || At(end + 1) == ' ' && char.IsAsciiDigit(At(end + 2))));
    }

    /// <summary>"x123", " ext 123", " X 123".</summary>
    private int WithExtension(int at)
    {
        var mark = At(at) == ' ' ? at + 1 : at;
        var word = At(mark) is 'x' or 'X' ? 1 : _text[Math.Min(mark, _text.Length)..].StartsWith("ext", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (word == 0)
            return at;
        var digits = mark + word;
        digits += At(digits) == '.' ? 1 : 0;
        digits += At(digits) == ' ' ? 1 : 0;
        var end = Digits(digits, 6);
        return end - digits is >= 2 and <= 5 ? end : at;
    }

    private bool TryGroups(int start, out int end)
    {
        var groups = new PhoneGroups();
        var at = Prefix(start, ref groups);
        end = at;
        while (at >= 0 && TryGroup(at, ref groups, out var groupEnd))
        {
            end = groupEnd;
            at = Separator(groupEnd, ref groups);
        }
        return groups.LooksLikePhone;
    }

    /// <summary>"+44 ", "(+45) ", "0045-": the international part, when there is one.</summary>
    private int Prefix(int start, ref PhoneGroups groups)
    {
        var open = At(start) == '(';
        var at = open ? start + 1 : start;
        at += open && At(at) == ' ' ? 1 : 0;
        if (At(at) != '+' && !(open && At(at) == '0' && At(at + 1) == '0'))
            return start;
        at += At(at) == '+' ? 1 : 0;
        if (!open)
        {
            groups.HasPlus = true;
            return char.IsAsciiDigit(At(at)) ? at : -1;
        }
        var end = Digits(at, 5);
        groups.Code(end - at);
        end += At(end) == ' ' ? 1 : 0;
        return end == at || At(end) != ')' ? -1 : At(end + 1) == ' ' ? end + 2 : end + 1;
    }

    private bool TryGroup(int at, ref PhoneGroups groups, out int end)
    {
        var open = At(at) == '(';
        var start = open ? at + 1 : at;
        start += open && At(start) == ' ' ? 1 : 0;
        var digits = Digits(start, 16);
        end = digits + (open && At(digits) == ' ' ? 1 : 0);
        if (open && At(end) != ')')
            return false;
        end += open ? 1 : 0;
        return digits > start && groups.Add(_text[start..digits], open);
    }

    /// <summary>Takes what may stand between two groups; -1 where the number ends.</summary>
    private int Separator(int at, ref PhoneGroups groups)
    {
        var next = at;
        next += At(next) == ' ' ? 1 : 0;
        var mark = At(next) is '-' or '/' ? At(next) : ' ';
        next += mark != ' ' ? 1 : 0;
        next += mark != ' ' && At(next) == ' ' ? 1 : 0;
        var opens = At(next) == '(' && groups.MayOpen;
        var afterParenthesis = At(at - 1) == ')';
        if (!char.IsAsciiDigit(At(next)) && !opens || next == at && !opens && !afterParenthesis)
            return -1;
        return groups.Join(mark, next - at) ? next : -1;
    }

    /// <summary>What touches the number does not make it part of a word, a sum, a date or an address.</summary>
    private bool Fits(int start, int end)
    {
        var after = At(end);
        if (char.IsLetterOrDigit(after) || after is '/' or '+' or '#' or '*' or ':' or '%' or '=' || IsHex(end))
            return false;
        if (after is '-' or '.' or ',' && char.IsAsciiDigit(At(end + 1)))
            return false;
        return FitsBefore(start, _text[start..end]);
    }

    private bool FitsBefore(int start, ReadOnlySpan<char> phone)
    {
        var before = At(start - 1);
        var formatted = phone.ContainsAny('(', ' ', '.') || phone.Contains('-');
        if (char.IsAsciiDigit(before) || char.IsLetter(before) && phone[0] != '(')
            return false;
        if (phone[0] == '+' && before is '(' or ')')
            return false;
        if (before == ':')
            return char.IsLetter(At(start - 2));
        if (before == '-')
            return formatted && phone.Contains('(') && start > 1 && !char.IsAsciiDigit(At(start - 2));
        return before is not ('.' or '/' or '+' or '*' or ',' or '%' or '$') && !(before == '#' && !formatted);
    }

    /// <summary>"… 46 D9": bytes, not a phone.</summary>
    private bool IsHex(int end) =>
        At(end) == ' ' && char.IsAsciiHexDigit(At(end + 1)) && char.IsAsciiHexDigit(At(end + 2)) && !char.IsLetterOrDigit(At(end + 3))
        && char.IsLetter(At(end + 1)) != char.IsLetter(At(end + 2));
}
