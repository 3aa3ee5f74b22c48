namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;

/// <summary>The groups of digits of a number as they are read, and whether they make a phone number together.</summary>
internal struct PhoneGroups
{
    private const int MostDigits = 15;
    private const int MostGroups = 8;

    private int _count;
    private int _digits;
    private int _hyphens;
    private int _slashes;
    private int _years;
    private int _pairs;
    private int _single;
    private int _spacedMarks;
    private ulong _lengths;
    private bool _hasCode;
    private bool _startsWithZero;
    private bool _opened;
    private bool _codeHyphen;

    public bool HasPlus { get; set; }

    public readonly bool MayOpen => _count <= 1 && !_opened;

    /// <summary>Enough digits, in groups that are neither a date, a list of years, nor a social security number.</summary>
    public readonly bool LooksLikePhone
    {
        get
        {
            var international = HasPlus || _hasCode;
            if (_digits > Most || IsDate || IsSocialSecurity || _count > 1 && _years == _count)
                return false;
            if (_hyphens > 0 && _codeHyphen && HasPlus && _pairs >= 4)
                return false;
            if (_count == 1)
                return _digits >= 7 || _startsWithZero && _digits == 6 || _hasCode && _digits >= 6;
            if (_single > 0 && !international && !_opened && !IsSpecial)
                return false;
            var least = _hyphens > 0 && _hyphens + 1 >= _count && !international ? _startsWithZero ? 7 : 8 : 8;
            return _digits >= least && (_slashes == 0 || _slashes == 1 && _hyphens == 0 && Last >= 5) && !(_count == 2 && _lengths == 0x55 && !_startsWithZero);
        }
    }

    /// <summary>A switchboard extension may follow an international number.</summary>
    private readonly int Most => HasPlus ? MostDigits + 1 : MostDigits;

    private readonly int Last => (int)(_lengths & 0xf);

    private readonly bool IsSpecial => _hyphens == 2 && _count == 3 && Length(0) is 3 or 4 && Length(2) is 3 or 4;

    private readonly bool IsDate =>
        _count == 3 && _hyphens + _slashes == 2 && !_hasCode
        && (Length(0) == 4 && Length(1) <= 2 && Length(2) <= 2 || Length(0) <= 2 && Length(1) <= 2 && Length(2) is 2 or 4);

    private readonly bool IsSocialSecurity => _count == 3 && _hyphens == 2 && _lengths == 0x324;

    /// <summary>A country code in parentheses of its own.</summary>
    public void Code(int digits)
    {
        _hasCode = true;
        _digits += digits > 3 ? digits - 2 : digits;
    }

    /// <summary>Adds a group; false when it is one too many.</summary>
    public bool Add(ReadOnlySpan<char> group, bool opened)
    {
        if (_count == MostGroups || group.Length > MostDigits || _digits + group.Length > Most)
            return Overflow(group.Length);
        if (_count == 0)
            _startsWithZero = group[0] == '0';
        _count++;
        _digits += group.Length;
        _lengths = _lengths << 4 | (uint)Math.Min(group.Length, 15);
        _years += group.Length == 4 && (group.StartsWith("19") || group.StartsWith("20")) ? 1 : 0;
        _pairs += group.Length == 2 ? 1 : 0;
        _single += group.Length == 1 ? 1 : 0;
        _opened |= opened;
        return true;
    }

    /// <summary>Notes what joins two groups; false when groups are not joined so.</summary>
    public bool Join(char mark, int length)
    {
        _codeHyphen |= _count == 1 && mark == '-';
        _hyphens += mark == '-' ? 1 : 0;
        _slashes += mark == '/' ? 1 : 0;
        _spacedMarks += mark != ' ' && length > 1 ? 1 : 0;
        return _spacedMarks <= 1;
    }

    private readonly int Length(int group) => (int)(_lengths >> 4 * (_count - 1 - group) & 0xf);

    /// <summary>Joined by a hyphen, a group too many spoils the number; after a space it is something else.</summary>
    private bool Overflow(int length)
    {
        if (_hyphens > 0 || _count == 0)
            _digits += length + MostDigits;
        return false;
    }
}
