using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// Fits one linear separator per label, all at once: dual coordinate descent for the squared hinge loss with an L2 penalty
/// (Hsieh et al., 2008), with the labels side by side in vector registers. Has no learning rate to tune and gives the same
/// weights for the same rows and seed.
/// </summary>
internal sealed class LinearTrainer
{
    private readonly SparseRows _rows;
    private readonly IReadOnlyList<int[]> _labels;
    private readonly float[] _weights;
    private readonly float[] _duals;
    private readonly float[] _scores;
    private readonly float[] _slack;
    private readonly float[] _signs;
    private readonly int _stride;
    private readonly float _positiveSlack;
    private readonly float _negativeSlack;

    /// <param name="rows">The texts.</param>
    /// <param name="labels">The labels of each text; none for a text that belongs nowhere.</param>
    /// <param name="features">How many slots there are.</param>
    /// <param name="stride">How many labels there are, rounded up to whole vectors.</param>
    /// <param name="cost">The price of a text on the wrong side; larger follows the examples more closely.</param>
    /// <param name="positiveWeight">How much dearer a missed label is than a wrong one.</param>
    public LinearTrainer(SparseRows rows, IReadOnlyList<int[]> labels, int features, int stride, float cost, float positiveWeight)
    {
        _rows = rows;
        _labels = labels;
        _stride = stride;
        _weights = new float[features * stride];
        _duals = new float[rows.Count * stride];
        _scores = new float[stride];
        _slack = new float[stride];
        _signs = new float[stride];
        _negativeSlack = 0.5f / cost;
        _positiveSlack = 0.5f / (cost * positiveWeight);
    }

    /// <summary>Goes over all rows so many times and gives the weights: one run of labels per slot.</summary>
    public float[] Train(int passes, ulong seed)
    {
        var order = new SeededOrder(seed);
        var rows = Enumerable.Range(0, _rows.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            order.Shuffle(rows);
            foreach (var row in rows)
                Visit(row);
        }
        return _weights;
    }

    private void Visit(int row)
    {
        var slots = _rows.Slots(row);
        var values = _rows.Values(row);
        LinearScores.Sum(_weights, slots, values, _scores);
        float square = 0;
        foreach (var value in values)
            square += value * value;
        SetTargets(row);
        if (Step(row, square))
            Push(slots, values);
    }

    private void SetTargets(int row)
    {
        _signs.AsSpan().Fill(-1f);
        _slack.AsSpan().Fill(_negativeSlack);
        foreach (var label in _labels[row])
            (_signs[label], _slack[label]) = (1f, _positiveSlack);
    }

    // Turns the scores into the change of every label's dual variable, times its sign.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Step(int row, float square)
    {
        var scores = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        var signs = MemoryMarshal.Cast<float, Vector<float>>(_signs.AsSpan());
        var slack = MemoryMarshal.Cast<float, Vector<float>>(_slack.AsSpan());
        var duals = MemoryMarshal.Cast<float, Vector<float>>(_duals.AsSpan(row * _stride, _stride));
        var changed = false;
        for (var at = 0; at < scores.Length; at++)
        {
            var gradient = (signs[at] * scores[at]) - Vector<float>.One + (slack[at] * duals[at]);
            var next = Vector.Max(duals[at] - (gradient / (slack[at] + new Vector<float>(square))), Vector<float>.Zero);
            scores[at] = (next - duals[at]) * signs[at];
            changed |= !Vector.EqualsAll(scores[at], Vector<float>.Zero);
            duals[at] = next;
        }
        return changed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Push(ReadOnlySpan<int> slots, ReadOnlySpan<float> values)
    {
        var change = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        for (var at = 0; at < change.Length; at++)
        {
            if (Vector.EqualsAll(change[at], Vector<float>.Zero))
                continue;
            for (var feature = 0; feature < slots.Length; feature++)
            {
                var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(slots[feature] * _stride, _stride));
                weights[at] += change[at] * values[feature];
            }
        }
    }
}
