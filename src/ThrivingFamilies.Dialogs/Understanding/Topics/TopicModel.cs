namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// A linear model over words and runs of characters, trained from examples in the same process. Deterministic, and safe to
/// use from many threads at once.
/// </summary>
public sealed class TopicModel
{
    private const int MostGuesses = 3;

    // A margin of 0 is an even chance; the steepness makes a score on the right side of every example about 0.98.
    private const double Steepness = 4;

    private readonly string[] _labels;
    private readonly float[] _weights;
    private readonly FeatureTable _table;
    private readonly FeatureWeights _kinds;
    private readonly float _abstainBelow;

    internal TopicModel(string[] labels, float[] weights, FeatureTable table, FeatureWeights kinds, float abstainBelow)
    {
        _labels = labels;
        _weights = weights;
        _table = table;
        _kinds = kinds;
        _abstainBelow = abstainBelow;
        Stride = LinearScores.StrideOf(labels.Length);
    }

    /// <summary>The labels the model can name, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>About how many bytes the model takes.</summary>
    public long Bytes => (_weights.Length * 4L) + _table.Bytes;

    /// <summary>The confidence below which the model abstains.</summary>
    public float AbstainBelow => _abstainBelow;

    internal int Stride { get; }

    /// <summary>Trains on texts with one label each.</summary>
    /// <exception cref="ArgumentException">There is no example with a label.</exception>
    public static TopicModel Train(IEnumerable<(string Text, string Label)> examples, TopicModelOptions? options = null)
    {
        options ??= new();
        return Train([.. examples.Select(e => new TopicExample(e.Text, e.Label == options.OutOfScopeLabel ? [] : [e.Label]))], options);
    }

    /// <summary>Trains on texts with any number of labels each.</summary>
    /// <exception cref="ArgumentException">There is no example with a label.</exception>
    public static TopicModel Train(IReadOnlyList<TopicExample> examples, TopicModelOptions? options = null) =>
        new TopicTrainer(options ?? new()).Train(examples);

    /// <summary>The likeliest labels of a text, and whether the model is too unsure to name one.</summary>
    public TopicPrediction Predict(string text)
    {
        var scratch = TopicScratch.OfThread;
        scratch.Words.Read(text);
        var scores = scratch.Scores(Stride);
        var known = Score(scratch, 0, scratch.Words.Count, scores);
        var best = new TopicGuess[Math.Min(MostGuesses, _labels.Length)];
        var confidence = Confidence(scores[.._labels.Length], known);
        for (var place = 0; place < best.Length; place++)
            best[place] = TakeBest(scores[.._labels.Length]);
        return new(best, confidence, confidence < _abstainBelow);
    }

    /// <summary>Scores a run of the words that the scratch holds; gives the part of it that training has seen.</summary>
    internal float Score(TopicScratch scratch, int from, int to, Span<float> scores)
    {
        scratch.Reader.Read(_kinds, scratch.Words, from, to, scratch.Features);
        scratch.Row.Build(scratch.Features, _table);
        LinearScores.Sum(_weights, scratch.Row.Slots, scratch.Row.Values, scores);
        return scratch.Row.Known;
    }

    /// <summary>A margin as a number from 0 to 1.</summary>
    internal static double ScoreOf(float margin) => 1 / (1 + Math.Exp(-Steepness * margin));

    /// <summary>
    /// How sure a score is: high above the line, far from the runner-up, and of words that training knows. The shares were
    /// fitted on held-back texts of a public set of intents, where they tell foreign texts from known ones best.
    /// </summary>
    internal static float Confidence(ReadOnlySpan<float> scores, float known)
    {
        float first = float.MinValue, second = float.MinValue;
        foreach (var score in scores)
        {
            if (score > first)
                (first, second) = (score, first);
            else if (score > second)
                second = score;
        }
        var margin = scores.Length > 1 ? first - second : 0;
        return first + (0.5f * margin) + (3f * known);
    }

    private TopicGuess TakeBest(Span<float> scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best])
                best = label;
        }
        var guess = new TopicGuess(_labels[best], ScoreOf(scores[best]));
        scores[best] = float.MinValue;
        return guess;
    }
}
