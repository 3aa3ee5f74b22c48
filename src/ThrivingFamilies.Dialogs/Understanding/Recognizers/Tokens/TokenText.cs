using System.Globalization;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

/// <summary>
/// A text cut into tokens once, for scanners that look only a few tokens ahead. Positions outside the text are harmless:
/// they are empty symbols.
/// </summary>
internal sealed class TokenText
{
    /// <summary>
    /// Characters that are read: more than the longest text message has. What lies beyond is left unread, so that a pasted book costs no more
    /// time than a long letter.
    /// </summary>
    public const int MostCharacters = 2000;

    private readonly char[] _folded;
    private readonly Token[] _tokens;

    public TokenText(string text)
    {
        Source = text;
        var length = Math.Min(text.Length, MostCharacters);
        _folded = new char[length];
        _tokens = Cut(text, length, _folded);
    }

    public string Source { get; }

    public int Count => _tokens.Length;

    public Token this[int index] =>
        (uint)index < (uint)_tokens.Length ? _tokens[index] : new Token(Source.Length, Source.Length, 0, 0, TokenKind.Symbol, true);

    /// <summary>The folded form of a token: lower case, no accents.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        var token = this[index];
        return _folded.AsSpan(token.FoldStart, token.FoldLength);
    }

    public bool Is(int index, string word) => Word(index).SequenceEqual(word);

    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        var word = Word(index);
        foreach (var candidate in words)
            if (word.SequenceEqual(candidate))
                return true;
        return false;
    }

    public bool IsIn(int index, WordSet words) => this[index].Kind == TokenKind.Word && words.Contains(Word(index));

    public bool IsDigits(int index) => this[index].Kind == TokenKind.Digits;

    public bool IsWord(int index) => this[index].Kind == TokenKind.Word;

    /// <summary>Whether the token touches the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && !_tokens[index].Spaced;

    /// <summary>Whether the words stand here, one token each; returns the index after them, or -1.</summary>
    public int After(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (!Is(index++, word))
                return -1;
        return index;
    }

    public int Value(int index)
    {
        var span = Word(index);
        return span.Length is > 0 and <= 9 && int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    public string Slice(int firstToken, int endToken) => Source[this[firstToken].Start..this[endToken - 1].End];

    public Entity Entity(string type, int firstToken, int endToken, IReadOnlyDictionary<string, object?> resolution)
    {
        var start = this[firstToken].Start;
        var end = this[endToken - 1].End;
        return new Entity(type, Source[start..end], start, end - 1, resolution);
    }

    private static Token[] Cut(string text, int length, char[] folded)
    {
        var tokens = new List<Token>(length / 4 + 4);
        var foldAt = 0;
        var spaced = false;
        for (var i = 0; i < length;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '\u200b')
            {
                spaced = true;
                i++;
                continue;
            }
            var end = Math.Min(EndOf(text, i, out var kind), length);
            var foldStart = foldAt;
            for (var k = i; k < end; k++)
                if (!Fold.IsMark(text[k]))
                    folded[foldAt++] = Fold.Char(text[k]);
            tokens.Add(new Token(i, end, foldStart, foldAt - foldStart, kind, spaced));
            spaced = false;
            i = end;
        }
        return tokens.ToArray();
    }

    private static int EndOf(string text, int start, out TokenKind kind)
    {
        var c = text[start];
        var end = start + 1;
        if (char.IsAsciiDigit(c))
        {
            kind = TokenKind.Digits;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return end;
        }
        if (IsLetter(c))
        {
            kind = TokenKind.Word;
            while (end < text.Length && (IsLetter(text[end]) || Fold.IsMark(text[end])))
                end++;
            return end;
        }
        kind = TokenKind.Symbol;
        if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        return end;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) && c is not ('ª' or 'º');
}
