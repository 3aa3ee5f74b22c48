namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Turns a text into the words it stands for, whatever its spelling. Linear in the length of the text.</summary>
internal sealed class Reader(Lexicon lexicon)
{
    private const int LongestJoined = 40;
    private const int ShortestRejoined = 6;

    // Letters of unknown words that are read by their sound, shape and neighbours; past this only known spellings count.
    private const int SpellingBudget = 8000;
    private readonly Speller _speller = new(lexicon);

    /// <summary>The words of a text, in order.</summary>
    internal List<Token> Read(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length + 1];
        var pieces = Cut(text, letters);
        pieces = JoinSpelledOut(pieces, letters);
        pieces = JoinBroken(pieces, letters);
        return Resolve(pieces, letters);
    }

    private List<Piece> Cut(ReadOnlySpan<char> text, char[] letters)
    {
        List<Piece> pieces = new(text.Length / 4 + 4);
        var cutter = new Cutter(lexicon, letters, pieces);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                cutter.TakeRare(text.Slice(at, 2), at++);
            else cutter.Take(text[at], at);
        }
        cutter.EndChunk();
        return pieces;
    }

    // "k i l l": three or more single letters in a row are one word, or several.
    private List<Piece> JoinSpelledOut(List<Piece> pieces, char[] letters)
    {
        var run = 0;
        if (!pieces.Exists(p => (run = p.Length == 1 ? run + 1 : 0) >= 3)) return pieces;
        List<Piece> joined = new(pieces.Count);
        for (var first = 0; first < pieces.Count;)
        {
            var count = SingleLetters(pieces, letters, first);
            if (count >= 3 && Join(pieces, letters, first, count, spelledOut: true) is { } whole) joined.Add(whole);
            else joined.AddRange(pieces.GetRange(first, Math.Max(count, 1)));
            first += Math.Max(count, 1);
        }
        return joined;
    }

    private static int SingleLetters(List<Piece> pieces, char[] letters, int first)
    {
        var last = first;
        while (last < pieces.Count && last - first < LongestJoined && pieces[last].Length == 1 && char.IsAsciiLetter(letters[pieces[last].From])) last++;
        return last - first;
    }

    // "sui cide": two neighbours that together are a known word; when both are words themselves, a word of the patterns ("over dose").
    private List<Piece> JoinBroken(List<Piece> pieces, char[] letters)
    {
        List<Piece> joined = new(pieces.Count);
        for (var first = 0; first < pieces.Count; first++)
        {
            if (first + 1 < pieces.Count && !BelongsToNext(pieces, letters, first) && Join(pieces, letters, first, 2, spelledOut: false) is { } whole)
            {
                joined.Add(whole);
                first++;
            }
            else joined.Add(pieces[first]);
        }
        return joined;
    }

    // "he cho ked": the unknown piece completes a word of the patterns with the piece after it.
    private bool BelongsToNext(List<Piece> pieces, char[] letters, int first) =>
        pieces[first].Reading is not null && pieces[first + 1].Reading is null && first + 2 < pieces.Count
        && Join(pieces, letters, first + 1, 2, spelledOut: false) is { Reading: [{ InPatterns: true }] };

    private Piece? Join(List<Piece> pieces, char[] letters, int first, int count, bool spelledOut)
    {
        Span<char> joined = stackalloc char[LongestJoined];
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            if (length + pieces[i].Length > LongestJoined) return null;
            letters.AsSpan(pieces[i].From, pieces[i].Length).CopyTo(joined[length..]);
            length += pieces[i].Length;
        }
        if (length < 4 && !spelledOut) return null;
        var reading = lexicon.Read(joined[..length]) ?? (spelledOut ? _speller.Read(joined[..length]) : null);
        var unknown = spelledOut || pieces[first].Reading is null || pieces[first + 1].Reading is null;
        if (!unknown && (length < ShortestRejoined || reading is not [{ InPatterns: true }])) return null;
        return reading is null ? null : pieces[first] with { End = pieces[first + count - 1].End, Reading = reading };
    }

    private List<Token> Resolve(List<Piece> pieces, char[] letters)
    {
        List<Token> tokens = new(pieces.Count + 8);
        var budget = SpellingBudget;
        foreach (var piece in pieces)
        {
            var span = letters.AsSpan(piece.From, piece.Length);
            var reading = AfterNumber(tokens, span) ?? piece.Reading;
            if (reading is null && (budget -= piece.Length) > 0) reading = _speller.Read(span);
            if (piece.Reading is null) reading = ByPrefix(reading, span);
            if (reading is null) tokens.Add(new(new Word(span.ToString()), piece.Start, piece.End, piece.StartsSentence));
            else AddAll(tokens, reading, piece);
        }
        return tokens;
    }

    // "suicidarnos" is in no list but begins like words that are; a near spelling counts only when it begins so too.
    private Word[]? ByPrefix(Word[]? reading, ReadOnlySpan<char> span)
    {
        var sets = lexicon.SetsByPrefix(span);
        if (sets.Length == 0 || reading is { Length: > 1 } || reading is [var word] && sets.All(s => word.Sets.Contains(s))) return reading;
        return [new Word(span.ToString()) { Sets = sets }];
    }

    // "2 yo" is an age; "yo" alone is Spanish for "I".
    private Word[]? AfterNumber(List<Token> tokens, ReadOnlySpan<char> span) =>
        span is "yo" or "y" or "mo" && tokens.Count > 0 && char.IsAsciiDigit(tokens[^1].Word.Text[0]) ? lexicon.Read("old") : null;

    private static void AddAll(List<Token> tokens, Word[] reading, Piece piece)
    {
        for (var i = 0; i < reading.Length; i++)
            tokens.Add(new(reading[i], piece.Start, piece.End, i == 0 && piece.StartsSentence));
    }
}
