namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>The topic port: tells what a text is about. Pure and quick; says so when it is not sure.</summary>
internal interface ITopicGuesser
{
    /// <summary>Never throws on any text.</summary>
    TopicGuess Guess(string text);
}
