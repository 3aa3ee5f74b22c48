namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// The features that training keeps, each with a slot and an importance (rarer counts more). Open addressing over 64-bit hashes:
/// a feature that training never saw has no slot, so it cannot borrow another one's weight.
/// </summary>
internal sealed class FeatureTable
{
    private const float RarityPower = 0.3f;

    private readonly ulong[] _keys;
    private readonly int[] _slots;
    private readonly float[] _importance;
    private readonly ulong _mask;

    private FeatureTable(int count, float unseen)
    {
        var size = 16;
        while (size < count * 2)
            size *= 2;
        _keys = new ulong[size];
        _slots = new int[size];
        _importance = new float[count];
        _mask = (ulong)size - 1;
        Unseen = unseen;
    }

    /// <summary>How many features have a slot.</summary>
    public int Count => _importance.Length;

    /// <summary>The importance of a feature that has no slot.</summary>
    public float Unseen { get; }

    /// <summary>About how many bytes the table takes.</summary>
    public long Bytes => (_keys.Length * 12L) + (_importance.Length * 4L);

    /// <summary>The importance of the feature in this slot.</summary>
    public float Importance(int slot) => _importance[slot];

    /// <summary>The slot of a feature, or -1.</summary>
    public int Find(ulong hash)
    {
        for (var at = hash & _mask; ; at = (at + 1) & _mask)
        {
            if (_slots[at] == 0)
                return -1;
            if (_keys[at] == hash)
                return _slots[at] - 1;
        }
    }

    /// <summary>Keeps the features seen in at least <paramref name="minimum"/> texts, and of those no more than <paramref name="maximum"/>.</summary>
    public static FeatureTable Of(FeatureCounter seen, int minimum, int maximum)
    {
        var least = LeastCount(seen, minimum, maximum);
        var kept = Enumerable.Range(0, seen.Counts.Count).Where(number => seen.Counts[number] >= least).ToArray();
        var table = new FeatureTable(kept.Length, ImportanceOf(1, seen.Texts));
        for (var slot = 0; slot < kept.Length; slot++)
            table.Put(seen.Hashes[kept[slot]], slot, ImportanceOf(seen.Counts[kept[slot]], seen.Texts));
        return table;
    }

    private static int LeastCount(FeatureCounter seen, int minimum, int maximum)
    {
        var least = minimum;
        while (seen.Counts.Count(count => count >= least) > maximum)
            least++;
        return least;
    }

    private static float ImportanceOf(int count, int texts) =>
        MathF.Pow(1f + MathF.Log((1f + texts) / (1f + count)), RarityPower);

    private void Put(ulong hash, int slot, float importance)
    {
        var at = hash & _mask;
        while (_slots[at] != 0)
            at = (at + 1) & _mask;
        _keys[at] = hash;
        _slots[at] = slot + 1;
        _importance[slot] = importance;
    }
}
