namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>What a model says of one text that has one label.</summary>
/// <param name="Best">The three likeliest labels, best first.</param>
/// <param name="Confidence">How sure the model is; only comparable between texts of the same model.</param>
/// <param name="Abstained">True when the confidence is below the model's threshold.</param>
public sealed record TopicPrediction(IReadOnlyList<TopicGuess> Best, float Confidence, bool Abstained);
