using System.Numerics;
using System.Runtime.InteropServices;
using ThrivingFamilies.Dialogs.Safety.Content;
using ThrivingFamilies.Dialogs.Safety.Words;
using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>
/// A linear model (softmax over category-and-urgency labels and "no danger") over hashed features, trained on the examples in a seeded
/// order, so that the same content gives the same model.
/// </summary>
internal sealed class SecondOpinion
{
    /// <summary>How many words are judged at once.</summary>
    internal const int Stretch = 28;

    private const int Rounds = 14;
    private const int StretchStep = 16;
    private const float Rate = 6f;

    // An example that is understood this well teaches nothing more.
    private const float Understood = 0.99f;

    // Without a word that speaks of danger the examples have little to go by, and nothing in a word or two.
    private const float WithoutGrounds = 0.22f;
    private const int FewWords = 4;
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
            Score(features[..Features.Write(all[first..end], features)], scores);
            var danger = (1 - scores[0]) * Grounds(all[first..end]);
            if (worst is null || danger > worst.Value.Danger) worst = Judge(danger, scores, first, end);
            if (end == all.Length) return worst;
        }
    }

    private float Grounds(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
            if (token.Word.Grave || Array.IndexOf(token.Word.Sets, _grounds) >= 0) return 1;
        return tokens.Length > FewWords ? WithoutGrounds : 0;
    }

    private Opinion Judge(float danger, ReadOnlySpan<float> scores, int first, int end)
    {
        var best = 1;
        for (var i = 2; i < _labels.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return new(danger, _labels[best].Category, _labels[best].Urgency, first, end);
    }

    private void Train(IReadOnlyList<Example> examples, Reader reader)
    {
        if (examples.Count == 0) return;
        Span<int> buffer = stackalloc int[Features.Most];
        Span<float> scores = stackalloc float[_width];
        var learned = new int[examples.Count][];
        var labels = new int[examples.Count];
        Parallel.For(0, examples.Count, i => learned[i] = Read(examples[i].Text, reader));
        for (var i = 0; i < examples.Count; i++) labels[i] = examples[i].Urgency is { } urgency ? Array.IndexOf(_labels, (examples[i].Category, urgency)) : 0;
        var order = new SeededOrder(1);
        var half = new HalfOf(1);
        int[] turns = [.. Enumerable.Range(0, learned.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(turns);
            foreach (var turn in turns) Learn(buffer[..half.Take(learned[turn], buffer)], labels[turn], Rate / (1 + 0.4f * round), scores);
        }
    }

    private static int[] Read(string text, Reader reader)
    {
        Span<int> features = stackalloc int[Features.Most];
        return features[..Features.Write(CollectionsMarshal.AsSpan(reader.Read(text)), features)].ToArray();
    }

    private void Learn(ReadOnlySpan<int> features, int label, float rate, Span<float> scores)
    {
        Score(features, scores);
        if (scores[label] > Understood) return;
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
}
