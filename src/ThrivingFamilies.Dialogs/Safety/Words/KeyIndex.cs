using System.Runtime.InteropServices;

namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Finds words by a derived key (sound, consonants, one letter left out), without keeping the keys as strings.</summary>
internal sealed class KeyIndex
{
    private readonly Dictionary<ulong, (int First, int Count)> _ranges;
    private readonly Word[] _words;

    internal KeyIndex(List<(ulong Key, Word Word)> entries)
    {
        ulong[] keys = [.. entries.Select(e => e.Key)];
        _words = [.. entries.Select(e => e.Word)];
        Array.Sort(keys, _words);
        _ranges = new(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            ref var range = ref CollectionsMarshal.GetValueRefOrAddDefault(_ranges, keys[i], out var known);
            range = known ? (range.First, range.Count + 1) : (i, 1);
        }
    }

    /// <summary>The words filed under a key; the caller checks them, as two keys may share a hash.</summary>
    internal ReadOnlySpan<Word> Find(ulong key) =>
        _ranges.TryGetValue(key, out var range) ? _words.AsSpan(range.First, range.Count) : [];

    /// <summary>FNV-1a over the letters.</summary>
    internal static ulong Hash(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in letters) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
