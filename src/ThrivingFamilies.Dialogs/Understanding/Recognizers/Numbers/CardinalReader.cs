using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>
/// Reads a cardinal in words, or in words and numerals mixed: "two hundred and three", "3 hundred and 21", "dos mil millones".
/// It keeps a stack of parts in falling size; a scale word takes up all smaller parts.
/// </summary>
internal ref struct CardinalReader
{
    /// <summary>Longer runs are no number that anybody means; the limit keeps the scan linear.</summary>
    private const int MaxTokens = 40;

    private readonly TokenText _text;
    private readonly NumberWords _words;
    private readonly Span<double> _parts;
    private int _count;
    private double _room;
    private double _scale;
    private double _looseTen;
    private double _beforeAnd;
    private double _scaleBeforeAnd;

    private CardinalReader(TokenText text, NumberWords words, Span<double> parts)
    {
        _text = text;
        _words = words;
        _parts = parts;
        _room = double.MaxValue;
        _scale = 1;
        _beforeAnd = -1;
    }

    public static bool TryRead(TokenText text, int start, NumberWords words, out NumberSpan number)
    {
        Span<double> parts = stackalloc double[8];
        var reader = new CardinalReader(text, words, parts);
        return reader.Read(start, out number);
    }

    private bool Read(int start, out NumberSpan number)
    {
        var at = Begin(start);
        number = default;
        if (at < 0)
            return false;
        while (at - start < MaxTokens && Continue(ref at))
        {
        }
        var value = Sum(0);
        number = new NumberSpan(start, at, value, NumberKind.Integer)
        {
            AfterAnd = _beforeAnd < 0 ? -1 : value - _beforeAnd,
            ScaleBeforeAnd = _scaleBeforeAnd,
            Scale = _scale,
            LooseTen = _looseTen,
        };
        return true;
    }

    /// <summary>"a hundred", "mil", "twelve", "322 hundred".</summary>
    private int Begin(int at)
    {
        if (_words.Cardinals.TryGet(_text.Word(at), out var word))
            return Push(word, at, loose: false);
        if (_words.Scales.TryGet(_text.Word(at), out var scale))
            return _words.IsSpanish && scale >= 1e3 && !_text.Is(at, "miles") ? Multiply(scale, at) : -1;
        if (!_words.IsSpanish && _text.IsAny(at, "a", "an") && _words.Scales.TryGet(_text.Word(at + 1), out scale))
            return Multiply(scale, at + 1);
        if (_text.IsDigits(at) && !_text.Touches(at + 1) && _words.Scales.TryGet(_text.Word(at + 1), out _) && _text.Value(at) >= 0)
            return Push(new CardinalWord(_text.Value(at), 1), at, loose: false);
        return -1;
    }

    private bool Continue(ref int at)
    {
        if (_words.Scales.TryGet(_text.Word(at), out var scale) && CanScale(scale))
        {
            at = Multiply(scale, at);
            return true;
        }
        var next = at;
        var joined = false;
        if (_text.IsIn(at, _words.And) && _room > 1)
        {
            next++;
            joined = true;
        }
        else if (_text.Is(at, "-") && !_words.IsSpanish && _room == 10)
        {
            next++;
        }
        if (!TryAdditive(next, joined, out var word))
            return false;
        if (joined)
            (_beforeAnd, _scaleBeforeAnd) = (Sum(0), _scale);
        at = Push(word, next, loose: next == at);
        return true;
    }

    private readonly bool TryAdditive(int at, bool joined, out CardinalWord word)
    {
        if (_words.Cardinals.TryGet(_text.Word(at), out word))
            return word.Value > 0 && word.Value < _room && (!_words.IsSpanish || joined || _room != 10);
        if (!_text.IsDigits(at) || _scale < 100 || _text.Touches(at + 1) || _text.Word(at).Length > 3)
            return false;
        var value = _text.Value(at);
        word = new CardinalWord(value, 1);
        return value > 0 && value < _room && (joined || _words.Scales.TryGet(_text.Word(at + 1), out _));
    }


    private readonly bool CanScale(double scale) => _count == 0 || SmallerThan(scale) > 0;

    private readonly double SmallerThan(double scale)
    {
        var sum = 0.0;
        for (var i = _count - 1; i >= 0 && IsUnder(i, scale); i--)
            sum += _parts[i];
        return sum;
    }

    /// <summary>A numeral before a scale word is its count whatever its size: "322 hundred".</summary>
    private readonly bool IsUnder(int part, double scale) => _parts[part] < scale || part == 0 && _count == 1 && _room == 1 && _parts[0] < 1e6;

    private int Multiply(double scale, int at)
    {
        var sum = 0.0;
        while (_count > 0 && IsUnder(_count - 1, scale))
        {
            sum += _parts[--_count];
            _room = 0;
        }
        _parts[_count++] = (sum == 0 ? 1 : sum) * scale;
        _room = scale;
        _scale = scale;
        _looseTen = 0;
        return at + 1;
    }

    private int Push(CardinalWord word, int at, bool loose)
    {
        if (_count == _parts.Length)
            return at + 1;
        _parts[_count++] = word.Value;
        _looseTen = loose && word.Room == 10 ? word.Value : 0;
        _room = word.Room;
        _scale = 1;
        return at + 1;
    }

    private readonly double Sum(int from)
    {
        var sum = 0.0;
        for (var i = from; i < _count; i++)
            sum += _parts[i];
        return sum;
    }
}
