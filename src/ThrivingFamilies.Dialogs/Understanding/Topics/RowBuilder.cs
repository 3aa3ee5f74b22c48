using System.Runtime.CompilerServices;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Looks features up in the table and gives one row of unit length. Keeps its buffers between texts.</summary>
internal sealed class RowBuilder
{
    // Words never seen take part of the length, so that a text that is mostly unknown gets weak scores, yet one typo costs little.
    private const float UnseenShare = 0.3f;

    private readonly int[] _slots = new int[FeatureBuffer.Capacity];
    private readonly float[] _values = new float[FeatureBuffer.Capacity];
    private int _count;

    /// <summary>The slots, ascending, each once.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

    /// <summary>The value in each slot.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, _count);

    /// <summary>The part of the text, by importance, that training has seen: 0 none of it, 1 all.</summary>
    public float Known { get; private set; }

    /// <summary>Builds the row of these features, replacing the one before.</summary>
    public void Build(FeatureBuffer features, FeatureTable table)
    {
        var unseen = Collect(features, table);
        _slots.AsSpan(0, _count).Sort(_values.AsSpan(0, _count));
        var seen = MergeRepeats();
        var whole = Math.Max(seen + unseen, 1e-9f);
        Known = seen / whole;
        var scale = 1f / MathF.Sqrt(whole);
        for (var at = 0; at < _count; at++)
            _values[at] *= scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Collect(FeatureBuffer features, FeatureTable table)
    {
        _count = 0;
        float unseen = 0;
        var hashes = features.Hashes;
        var weights = features.Weights;
        for (var at = 0; at < hashes.Length; at++)
        {
            var slot = table.Find(hashes[at]);
            var value = weights[at] * (slot < 0 ? table.Unseen : table.Importance(slot));
            if (slot < 0)
                unseen += value * value * UnseenShare;
            else
                (_slots[_count], _values[_count++]) = (slot, value);
        }
        return unseen;
    }

    // A feature that occurs twice counts once: the second "please" says nothing new.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float MergeRepeats()
    {
        var kept = 0;
        float square = 0;
        for (var at = 0; at < _count; at++)
        {
            if (kept > 0 && _slots[kept - 1] == _slots[at])
                continue;
            (_slots[kept], _values[kept]) = (_slots[at], _values[at]);
            square += _values[kept] * _values[kept];
            kept++;
        }
        _count = kept;
        return square;
    }
}
