using System.Globalization;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>Collects the digits of one numeral on the stack; a numeral that is too long has no value.</summary>
internal ref struct NumeralBuffer(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;
    private bool _full;

    public void Append(ReadOnlySpan<char> digits)
    {
        if (_length + digits.Length > _buffer.Length)
        {
            _full = true;
            return;
        }
        digits.CopyTo(_buffer[_length..]);
        _length += digits.Length;
    }

    public readonly bool TryValue(out double value)
    {
        value = 0;
        return !_full && double.TryParse(_buffer[.._length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
