namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Cuts a text into pieces at spaces and marks, and puts together what marks tore apart ("k.m.s", "su-icide").</summary>
internal sealed class Cutter(Lexicon lexicon, char[] letters, List<Piece> pieces)
{
    private int _filled;
    private int _pieceFrom;
    private int _pieceStart;
    private int _pieceEnd;
    private int _chunkFrom;
    private int _chunkPieces;
    private int _stops;
    private bool _startsSentence = true;

    /// <summary>Takes the next character.</summary>
    internal void Take(char c, int at)
    {
        switch (Letters.Fold(c))
        {
            case Letters.Nothing: break;
            case ' ': EndChunk(); break;
            case '\n': EndChunk(); _startsSentence = true; break;
            case Letters.Stop when c == '!' && _filled > _pieceFrom && lexicon.Read(letters.AsSpan(_pieceFrom, _filled - _pieceFrom)) is null:
                Put('i', at, 1); break;
            case Letters.Stop: EndPiece(); _stops++; break;
            case Letters.Mark when c < 256: EndPiece(); break;
            case Letters.Mark: TakeEmoji(c.ToString(), at); break;
            case '@': Put('a', at, 1); break;
            case '$': Put('s', at, 1); break;
            case var plain: Put(plain, at, 1); break;
        }
    }

    /// <summary>Takes a character of two UTF-16 units.</summary>
    internal void TakeRare(ReadOnlySpan<char> pair, int at)
    {
        var plain = Letters.Fold(char.ConvertToUtf32(pair[0], pair[1]));
        if (plain == Letters.Mark) TakeEmoji(pair.ToString(), at);
        else if (plain != Letters.Nothing) Put(plain, at, 2);
    }

    /// <summary>A space or the end of the text.</summary>
    internal void EndChunk()
    {
        EndPiece();
        if (pieces.Count - _chunkPieces > 1) JoinChunk();
        // "..." is a pause, not an end: people text "i want to... die".
        if (_stops is 1 or 2) _startsSentence = true;
        (_stops, _chunkFrom, _chunkPieces, _pieceFrom) = (0, _filled, pieces.Count, _filled);
    }

    private void Put(char plain, int at, int units)
    {
        if (_filled == _pieceFrom) _pieceStart = at;
        letters[_filled++] = plain;
        _pieceEnd = at + units;
    }

    private void TakeEmoji(string emoji, int at)
    {
        EndPiece();
        if (lexicon.ReadEmoji(emoji) is not { } word) return;
        pieces.Add(new(_filled, 0, at, at + emoji.Length, false, [word]));
    }

    private void EndPiece()
    {
        var length = _filled - _pieceFrom;
        if (length == 0) return;
        var span = letters.AsSpan(_pieceFrom, length);
        var digits = span.IndexOfAnyExceptInRange('0', '9');
        var reading = lexicon.Read(span);
        // "2yr" and "20min" are a number and a word; "h3lp" and "2nite" are not.
        if (reading is null && digits > 0 && lexicon.Read(span[digits..]) is { } unit) AddPair(digits, length, unit);
        else AddPiece(_pieceFrom, length, _pieceStart, _pieceEnd, reading ?? (digits < 0 ? [new Word(span.ToString()) { Sets = lexicon.NumberSets }] : null));
        _pieceFrom = _filled;
    }

    private void AddPair(int digits, int length, Word[] unit)
    {
        var number = new Word(letters.AsSpan(_pieceFrom, digits).ToString()) { Sets = lexicon.NumberSets };
        AddPiece(_pieceFrom, digits, _pieceStart, _pieceStart + digits, [number]);
        AddPiece(_pieceFrom + digits, length - digits, _pieceStart + digits, _pieceEnd, unit);
    }

    private void AddPiece(int from, int length, int start, int end, Word[]? reading)
    {
        pieces.Add(new(from, length, start, end, _startsSentence, reading));
        _startsSentence = false;
    }

    private void JoinChunk()
    {
        var whole = letters.AsSpan(_chunkFrom, _filled - _chunkFrom);
        if (whole.Length is < 2 or > 24 || lexicon.Read(whole) is not { } reading) return;
        var first = pieces[_chunkPieces];
        pieces[_chunkPieces] = first with { From = _chunkFrom, Length = whole.Length, End = pieces[^1].End, Reading = reading };
        pieces.RemoveRange(_chunkPieces + 1, pieces.Count - _chunkPieces - 1);
    }
}
