using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Trains a <see cref="TopicModel"/>, and finds the confidence below which it should abstain.</summary>
internal sealed class TopicTrainer(TopicModelOptions options)
{
    private const int Folds = 8;
    private const int EnoughHeldBack = 3000;

    public TopicModel Train(IReadOnlyList<TopicExample> examples)
    {
        string[] labels = [.. examples.SelectMany(e => e.Topics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (labels.Length == 0)
            throw new ArgumentException("No example has a label: give at least one text with the topic it is about.", nameof(examples));
        return Fit(examples, labels, options.AbstainBelow ?? LearnThreshold(examples, labels));
    }

    private TopicModel Fit(IReadOnlyList<TopicExample> examples, string[] labels, float abstainBelow)
    {
        var numbers = labels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        var targets = examples.Select(e => e.Topics.Select(topic => numbers[topic]).ToArray()).ToArray();
        var (rows, table) = ReadRows(examples);
        var trainer = new LinearTrainer(rows, targets, table.Count, LinearScores.StrideOf(labels.Length), options.Cost, options.PositiveWeight);
        return new(labels, trainer.Train(options.Passes, options.Seed), table, options.Weights, abstainBelow);
    }

    // Every text is read twice, once to count and once for its row: cheaper than keeping all features in memory.
    private (SparseRows Rows, FeatureTable Table) ReadRows(IReadOnlyList<TopicExample> examples)
    {
        var counter = new FeatureCounter();
        foreach (var example in examples)
            Count(ReadFeatures(example.Text), counter);
        var table = FeatureTable.Of(counter, options.MinimumTexts, options.MaximumFeatures);
        var rows = new SparseRows();
        var row = TopicScratch.OfThread.Row;
        foreach (var example in examples)
        {
            row.Build(ReadFeatures(example.Text), table);
            rows.Add(row.Slots, row.Values);
        }
        return (rows, table);
    }

    private static void Count(FeatureBuffer features, FeatureCounter counter)
    {
        counter.NextText();
        foreach (var hash in features.Hashes)
            counter.Add(hash);
    }

    private FeatureBuffer ReadFeatures(string text)
    {
        var scratch = TopicScratch.OfThread;
        scratch.Words.Read(text);
        scratch.Reader.Read(options.Weights, scratch.Words, 0, scratch.Words.Count, scratch.Features);
        return scratch.Features;
    }

    // Trains without some examples and asks for them: the least sure of the right answers set the threshold.
    private float LearnThreshold(IReadOnlyList<TopicExample> examples, string[] labels)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new SeededOrder(options.Seed).Shuffle(order);
        var rounds = Math.Clamp(EnoughHeldBack * Folds / examples.Count, 1, Folds);
        List<float> right = [];
        var asked = 0;
        for (var round = 0; round < rounds; round++)
        {
            var heldBack = order.Where((_, place) => place % Folds == round).Select(i => examples[i]).Where(e => e.Topics.Count > 0).ToArray();
            var model = Fit([.. order.Where((_, place) => place % Folds != round).Order().Select(i => examples[i])], labels, float.MinValue);
            right.AddRange(RightConfidences(model, heldBack));
            asked += heldBack.Length;
        }
        right.Sort();
        var lost = (int)(asked * options.AbstentionLoss);
        return lost < right.Count ? right[lost] : float.MinValue;
    }

    private static IEnumerable<float> RightConfidences(TopicModel model, TopicExample[] heldBack) =>
        from example in heldBack
        let prediction = model.Predict(example.Text)
        where example.Topics.Contains(prediction.Best[0].Name)
        select prediction.Confidence;
}
