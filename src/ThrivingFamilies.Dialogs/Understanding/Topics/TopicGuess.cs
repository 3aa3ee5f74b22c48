namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>What a text is about.</summary>
/// <param name="Topics">Names of <c>data/topics.md</c>, likeliest first. Not abstained: every need that the text names. Abstained: the best guesses to ask about.</param>
/// <param name="Abstained">True when the guesses are not sure enough to act on.</param>
/// <param name="Language">BCP 47 language of the text; null when it does not tell.</param>
internal sealed record TopicGuess(IReadOnlyList<TopicScore> Topics, bool Abstained, string? Language)
{
    /// <summary>No idea at all.</summary>
    public static TopicGuess None { get; } = new([], true, null);
}
