using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>The inner loop: adds up the weights of a text's features for all labels at once.</summary>
internal static class LinearScores
{
    /// <summary>Replaces <paramref name="scores"/> by the sum over the row's features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(float[] weights, ReadOnlySpan<int> slots, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var feature = 0; feature < slots.Length; feature++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(slots[feature] * scores.Length, scores.Length));
            var value = new Vector<float>(values[feature]);
            for (var at = 0; at < sums.Length; at++)
                sums[at] += row[at] * value;
        }
    }

    /// <summary>The number of labels rounded up to whole vectors.</summary>
    public static int StrideOf(int labels) => (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
}
