namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A text of an evaluation, what it should be and what the model said.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">Its label in the set.</param>
/// <param name="Prediction">What the model said.</param>
/// <param name="Microseconds">How long the model took; 0 without a clock.</param>
public sealed record TopicAnswer(string Text, string Label, TopicPrediction Prediction, double Microseconds)
{
    /// <summary>True when the model's best guess is the label.</summary>
    public bool IsRight => Prediction.Best[0].Name == Label;
}
