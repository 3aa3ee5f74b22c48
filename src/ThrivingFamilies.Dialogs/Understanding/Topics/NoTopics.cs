namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Knows no topic: content without examples.</summary>
internal sealed class NoTopics : ITopicGuesser
{
    private static readonly TopicGuesses None = new([], Abstained: true, Language: null);

    public TopicGuesses Guess(string text) => None;
}
