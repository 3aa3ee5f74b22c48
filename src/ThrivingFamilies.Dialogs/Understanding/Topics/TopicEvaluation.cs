namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Measures a trained model on texts it has not seen.</summary>
public static class TopicEvaluation
{
    /// <summary>Asks the model for every text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="examples">The texts with their labels.</param>
    /// <param name="outOfScopeLabel">Texts under this label belong nowhere; the right answer is to abstain.</param>
    /// <param name="microseconds">A rising clock in microseconds, for the latencies; null to leave them out.</param>
    public static TopicReport Measure(
        TopicModel model, IEnumerable<(string Text, string Label)> examples, string outOfScopeLabel = "oos", Func<double>? microseconds = null)
    {
        var asked = examples.Select(e => Ask(model, e.Text, e.Label, microseconds)).ToList();
        var inScope = asked.Where(a => a.Label != outOfScopeLabel).ToList();
        var outside = asked.Where(a => a.Label == outOfScopeLabel).ToList();
        return new(
            Proportion.Of(inScope, a => a.IsRight),
            Proportion.Of(inScope, a => a.Prediction.Best.Any(b => b.Name == a.Label)),
            Proportion.Of(inScope, a => a.IsRight && !a.Prediction.Abstained),
            Proportion.Of(inScope, a => a.Prediction.Abstained),
            Proportion.Of(outside, a => a.Prediction.Abstained),
            Latencies.Of(asked.Select(a => a.Microseconds)),
            [.. inScope.Where(a => !a.IsRight)]);
    }

    private static TopicAnswer Ask(TopicModel model, string text, string label, Func<double>? microseconds)
    {
        var start = microseconds?.Invoke() ?? 0;
        var prediction = model.Predict(text);
        return new(text, label, prediction, (microseconds?.Invoke() ?? 0) - start);
    }
}
