namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Knows no topic: content without examples.</summary>
internal sealed class NoTopics : ITopicGuesser
{
    public TopicGuess Guess(string text) => TopicGuess.None;
}
