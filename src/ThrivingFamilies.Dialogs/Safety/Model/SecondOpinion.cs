using System.Numerics;
using System.Runtime.InteropServices;
using ThrivingFamilies.Dialogs.Safety.Content;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>
/// A linear model (softmax over category-and-urgency labels and "no danger") over hashed features, trained on the examples in a fixed
/// order, so that the same content gives the same model.
/// </summary>
internal sealed class SecondOpinion
{
    private const int Rounds = 6;
    private const int Stretch = 28;
    private const int StretchStep = 16;
    private const float Rate = 6f;
    private const string None = "";

    private readonly (string Category, SafetyUrgency Urgency)[] _labels;
    private readonly int _grounds;
    private readonly int _width;
    private readonly float[] _weights;

    internal SecondOpinion(IReadOnlyList<Example> examples, Reader reader, int grounds)
    {
        _grounds = grounds;
        _labels = [(None, SafetyUrgency.Urgent), .. examples.Where(e => e.Urgency is not null).Select(e => (e.Category, e.Urgency!.Value)).Distinct()];
        _width = (_labels.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = examples.Count == 0 ? [] : new float[Features.Buckets * _width];
        Train(examples, reader);
    }

    /// <summary>What the examples make of a text: of its most alarming stretch; null when there is nothing to go by.</summary>
    internal Opinion? Of(List<Token> tokens)
    {
        if (_weights.Length == 0 || tokens.Count == 0) return null;
        Opinion? worst = null;
        Span<int> features = stackalloc int[Features.Most];
        Span<float> scores = stackalloc float[_width];
        var all = CollectionsMarshal.AsSpan(tokens);
        for (var first = 0; ; first += StretchStep)
        {
            var end = Math.Min(first + Stretch, all.Length);
            if (HasGrounds(all[first..end]))
            {
                Score(features[..Features.Write(all[first..end], features)], scores);
                if (worst is null || 1 - scores[0] > worst.Value.Danger) worst = Judge(scores, first, end);
            }
            if (end == all.Length) return worst;
        }
    }

    private bool HasGrounds(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
            if (Array.IndexOf(token.Word.Sets, _grounds) >= 0) return true;
        return false;
    }

    private Opinion Judge(ReadOnlySpan<float> scores, int first, int end)
    {
        var best = 1;
        for (var i = 2; i < _labels.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return new(1 - scores[0], _labels[best].Category, _labels[best].Urgency, first, end);
    }

    private void Train(IReadOnlyList<Example> examples, Reader reader)
    {
        if (examples.Count == 0) return;
        Span<int> buffer = stackalloc int[Features.Most];
        Span<float> scores = stackalloc float[_width];
        var learned = new int[examples.Count][];
        var labels = new int[examples.Count];
        for (var i = 0; i < examples.Count; i++)
        {
            learned[i] = buffer[..Features.Write(CollectionsMarshal.AsSpan(reader.Read(examples[i].Text)), buffer)].ToArray();
            labels[i] = examples[i].Urgency is { } urgency ? Array.IndexOf(_labels, (examples[i].Category, urgency)) : 0;
        }
        for (var round = 0; round < Rounds; round++)
            for (int i = 0, at = 0; i < learned.Length; i++, at = (at + Stride(learned.Length)) % learned.Length)
                Learn(learned[at], labels[at], Rate / (1 + round), scores);
    }

    private void Learn(ReadOnlySpan<int> features, int label, float rate, Span<float> scores)
    {
        Score(features, scores);
        scores[label] -= 1;
        var step = -rate * Scale(features.Length);
        for (var i = 0; i < scores.Length; i++) scores[i] *= step;
        foreach (var feature in features)
            for (var i = 0; i < _width; i += Vector<float>.Count)
            {
                var row = _weights.AsSpan(feature * _width + i);
                (new Vector<float>(row) + new Vector<float>(scores[i..])).CopyTo(row);
            }
    }

    private void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
            for (var i = 0; i < _width; i += Vector<float>.Count)
                (new Vector<float>(scores[i..]) + new Vector<float>(_weights.AsSpan(feature * _width + i))).CopyTo(scores[i..]);
        Softmax(scores[.._labels.Length], Scale(features.Length));
        scores[_labels.Length..].Clear();
    }

    private static void Softmax(Span<float> scores, float scale)
    {
        var most = float.MinValue;
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp((scores[i] - most) * scale);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    // Longer texts have more features; without this they would always sound more certain.
    private static float Scale(int features) => 1 / MathF.Sqrt(Math.Max(features, 16));

    // A step that shares no divisor with the count visits every example once, in a mixed order.
    private static int Stride(int count)
    {
        var stride = count * 5 / 8 | 1;
        while (Gcd(stride, count) != 1) stride += 2;
        return stride;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
