using System.Runtime.CompilerServices;
using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Turns a run of words into features: words, pairs, words near each other, runs of characters.</summary>
internal sealed class FeatureReader
{
    private const int Nearness = 10;
    private const int StemLength = 5;
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const char Edge = '_';
    private const ulong WordKind = 0xA0;
    private const ulong PairKind = 0xA1;
    private const ulong TogetherKind = 0xA2;
    private const ulong RunKind = 0xA3;
    private const ulong FirstKind = 0xA4;
    private const ulong NumberKind = 0xA5;

    private readonly ulong[] _hashes = new ulong[WordList.MaximumWords];
    private readonly ulong[] _stems = new ulong[WordList.MaximumWords];
    private FeatureWeights _weights = new();

    /// <summary>Reads the words from <paramref name="from"/> up to (not with) <paramref name="to"/> into the buffer, replacing what it held.</summary>
    public void Read(FeatureWeights weights, WordList words, int from, int to, FeatureBuffer into)
    {
        _weights = weights;
        into.Clear();
        if (from >= to)
            return;
        for (var at = from; at < to; at++)
            ReadHashes(words[at], at);
        Add(into, FirstKind, _hashes[from], 0, _weights.First);
        Add(into, PairKind, Edge, _hashes[from], _weights.Pairs);
        for (var at = from; at < to; at++)
        {
            Add(into, WordKind, _hashes[at], 0, _weights.Words);
            Add(into, PairKind, _hashes[at], at + 1 < to ? _hashes[at + 1] : Edge, _weights.Pairs);
            AddTogether(into, from, at);
            AddRuns(into, words[at]);
        }
    }

    // Words near each other meet by their beginnings, so that "diaper … needed" and "diapers … need" are one.
    private void ReadHashes(ReadOnlySpan<char> word, int at)
    {
        _hashes[at] = HashOf(word);
        _stems[at] = word.Length > StemLength ? Hash.Of(word[..StemLength]) : _hashes[at];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTogether(FeatureBuffer into, int from, int at)
    {
        var later = _stems[at];
        for (var other = Math.Max(from, at - Nearness); other < at; other++)
            Add(into, TogetherKind, Math.Min(_stems[other], later), Math.Max(_stems[other], later), _weights.Together);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRuns(FeatureBuffer into, ReadOnlySpan<char> word)
    {
        if (_weights.Characters <= 0 || !char.IsLetter(word[0]))
            return;
        for (var start = -1; start < word.Length - 1; start++)
            AddRunsFrom(into, word, start);
    }

    // The edges of the word count as a character, so that "_pan" and "les_" are runs of their own.
    private void AddRunsFrom(FeatureBuffer into, ReadOnlySpan<char> word, int start)
    {
        var hash = Hash.Add(Hash.Start, RunKind);
        for (var length = 1; length <= LongestRun && start + length <= word.Length + 1; length++)
        {
            var at = start + length - 1;
            hash = Hash.Add(hash, at < 0 || at == word.Length ? Edge : word[at]);
            if (length >= ShortestRun)
                into.Add(Hash.Mix(hash), _weights.Characters);
        }
    }

    private static void Add(FeatureBuffer into, ulong kind, ulong first, ulong second, float weight)
    {
        if (weight > 0)
            into.Add(Hash.Mix(Hash.Add(Hash.Add(Hash.Add(Hash.Start, kind), first), second)), weight);
    }

    // Exact numbers say little about a topic, their size does: 3 and 13 are different worlds for a parent.
    private static ulong HashOf(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) ? Hash.Add(Hash.Add(Hash.Start, NumberKind), NumberShape(word)) : Hash.Of(word);

    private static ulong NumberShape(ReadOnlySpan<char> digits) => digits.Length switch
    {
        1 => digits[0] < '5' ? 1UL : 2UL,
        2 when digits[0] == '1' => digits[1] < '3' ? 3UL : 4UL,
        2 => 5UL,
        3 when digits is "211" or "311" or "411" or "911" or "988" or "504" or "401" => Hash.Of(digits),
        _ => 10UL + (ulong)digits.Length,
    };
}
