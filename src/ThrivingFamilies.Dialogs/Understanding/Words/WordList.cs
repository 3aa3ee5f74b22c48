namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>
/// A text as folded words, in buffers that are filled again for every text, so that reading allocates nothing.
/// Not safe for two threads at once. Reads at most <see cref="MaximumCharacters"/> characters and <see cref="MaximumWords"/> words.
/// </summary>
internal sealed class WordList
{
    public const int MaximumCharacters = 4000;
    public const int MaximumWords = 256;
    private const int LongestWord = 32;

    private readonly char[] _characters = new char[MaximumWords * (LongestWord + 1)];
    private readonly int[] _starts = new int[MaximumWords + 1];
    private readonly int[] _ends = new int[MaximumWords + 1];
    private readonly WordBreak[] _breaks = new WordBreak[MaximumWords + 1];
    private int _next;
    private int _run;
    private WordBreak _pending;

    /// <summary>How many words were read.</summary>
    public int Count { get; private set; }

    /// <summary>True when some word is made of letters: a text of numbers and signs only is about nothing that can be told.</summary>
    public bool HasLetters { get; private set; }

    /// <summary>The folded word at this place.</summary>
    public ReadOnlySpan<char> this[int word] => _characters.AsSpan(_starts[word], _ends[word] - _starts[word]);

    /// <summary>What stands before the word at this place.</summary>
    public WordBreak BreakBefore(int word) => _breaks[word];

    /// <summary>Reads a text, replacing what was read before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        HasLetters = false;
        _next = 0;
        _pending = WordBreak.None;
        text = text[..Math.Min(text.Length, MaximumCharacters)];
        for (var at = 0; at < text.Length && Count < MaximumWords;)
            at = ReadOne(text, at);
    }

    private int ReadOne(ReadOnlySpan<char> text, int at)
    {
        var character = text[at];
        if (char.IsAsciiDigit(character))
            return ReadNumber(text, at);
        if (char.IsLetter(character))
            return ReadWord(text, at);
        if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return ReadSymbol(text, at);
        if (IsMark(character))
            _pending = WordBreak.Mark;
        return at + 1;
    }

    private int ReadNumber(ReadOnlySpan<char> text, int at)
    {
        var start = _next;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            Put(text[at], start);
        Close(start, isWord: false);
        return at;
    }

    private int ReadSymbol(ReadOnlySpan<char> text, int at)
    {
        var start = _next;
        Put(text[at], start);
        Put(text[at + 1], start);
        Close(start, isWord: false);
        return at + 2;
    }

    private int ReadWord(ReadOnlySpan<char> text, int at)
    {
        var start = _next;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (Letters.IsInvisible(character) || (Letters.IsApostrophe(character) && at + 1 < text.Length && char.IsLetter(text[at + 1])))
                continue;
            if (!char.IsLetter(character))
                break;
            PutLetter(Letters.Fold(character), start);
        }
        Close(start, isWord: true);
        return at;
    }

    // "sooooo" is "so": a third repeat takes the whole run back to one letter.
    private void PutLetter(char letter, int start)
    {
        var length = _next - start;
        if (length >= 1 && _characters[_next - 1] == letter && _run >= 2)
        {
            if (_run == 2)
                _next--;
            _run = 3;
            return;
        }
        _run = length >= 1 && _characters[_next - 1] == letter ? _run + 1 : 1;
        Put(letter, start);
    }

    private void Put(char character, int start)
    {
        if (_next - start < LongestWord)
            _characters[_next++] = character;
    }

    private void Close(int start, bool isWord)
    {
        _run = 0;
        if (_next == start)
            return;
        HasLetters |= isWord;
        var said = _characters.AsSpan(start, _next - start);
        if (isWord && TextSpeak.Meaning(said) is { } meaning)
        {
            Replace(start, meaning);
            return;
        }
        Add(start, _next);
    }

    private void Replace(int start, string meaning)
    {
        _next = start;
        foreach (var part in meaning.AsSpan().Split(' '))
        {
            if (Count == MaximumWords)
                return;
            var word = meaning.AsSpan(part);
            word.CopyTo(_characters.AsSpan(_next));
            Add(_next, _next + word.Length);
        }
    }

    private void Add(int start, int end)
    {
        _starts[Count] = start;
        _ends[Count] = end;
        _breaks[Count] = _pending;
        _next = end;
        _pending = WordBreak.None;
        if (Joints.Contains(_characters.AsSpan(start, end - start)))
            _breaks[Count] = _breaks[Count] == WordBreak.None ? WordBreak.Joint : _breaks[Count];
        Count++;
    }

    private static bool IsMark(char character) =>
        character is '.' or ',' or ';' or ':' or '!' or '?' or '\n' or '\r' or '/' or '+' or '&' or '(' or ')' or '-' or '¿' or '¡' or '–' or '—' or '…';
}
