namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>What a text is about.</summary>
/// <param name="Topics">The topics asserted, best first, several when the text names several needs; when abstained, the best two or three guesses for a clarifying question.</param>
/// <param name="Abstained">True when the guesser is not sure and the line should ask.</param>
/// <param name="Language">BCP 47 language of the text, <c>en</c> or <c>es</c>; null when it cannot be told.</param>
public sealed record TopicGuesses(IReadOnlyList<TopicGuess> Topics, bool Abstained, string? Language);
