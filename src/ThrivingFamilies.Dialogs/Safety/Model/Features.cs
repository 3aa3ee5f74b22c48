using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>The features of a stretch of words: words and their classes, alone, in pairs, in pairs with one word between and in threes, runs of letters, and pairs of kinds however far apart.</summary>
internal static class Features
{
    /// <summary>How many buckets features are hashed into.</summary>
    internal const int Buckets = 1 << 17;

    /// <summary>The most features one stretch gives.</summary>
    internal const int Most = 1024;

    private const ulong AnyNumber = 0x1d8e4e27c47d124fUL;

    /// <summary>Writes the buckets of a stretch's features and returns how many there are.</summary>
    internal static int Write(ReadOnlySpan<Token> tokens, Span<int> into)
    {
        var count = 0;
        ulong before = 1, beforeThat = 2, kindBefore = 3, kindBeforeThat = 4;
        var groups = new Groups();
        foreach (var token in tokens)
        {
            var word = KeyIndex.Hash(token.Word.Text);
            if (count + 48 > into.Length) break;
            into[count++] = Bucket(word);
            into[count++] = Bucket(before * 31 + word);
            into[count++] = Bucket((beforeThat * 131 + before) * 31 + word);
            into[count++] = Bucket((beforeThat * 977 + word) ^ 0x5bd1e995);
            var kind = KindOf(token.Word) ^ 0x7f4a7c15;
            into[count++] = Bucket(kind);
            into[count++] = Bucket(kindBefore * 31 + kind);
            into[count++] = Bucket((kindBeforeThat * 977 + kind) ^ 0x2545f491);
            into[count++] = Bucket((kindBeforeThat * 131 + kindBefore) * 31 + kind);
            count += Runs(token.Word.Text, into[count..]);
            if (token.Word.Grouped) groups.Add(kind);
            (beforeThat, before) = (before, word);
            (kindBeforeThat, kindBefore) = (kindBefore, kind);
        }
        return count + groups.WritePairs(into[count..]);
    }

    // Runs of four letters, the word's edges included, of at most the first twelve.
    private static int Runs(string word, Span<int> into)
    {
        if (word.Length < 4) return 0;
        Span<char> run = stackalloc char[14];
        var length = Math.Min(word.Length, 12);
        run[0] = '<';
        word.AsSpan(0, length).CopyTo(run[1..]);
        run[length + 1] = '>';
        var count = 0;
        for (var at = 0; at + 4 <= length + 2; at++) into[count++] = Bucket(KeyIndex.Hash(run.Slice(at, 4)) ^ 0x9e3779b9);
        return count;
    }

    private static ulong KindOf(Word word) => char.IsAsciiDigit(word.Text[0]) ? AnyNumber : KeyIndex.Hash(word.Kind);

    internal static int Bucket(ulong hash)
    {
        hash ^= hash >> 29;
        hash *= 0xbf58476d1ce4e5b9UL;
        return (int)(hash >> 40) & (Buckets - 1);
    }
}
