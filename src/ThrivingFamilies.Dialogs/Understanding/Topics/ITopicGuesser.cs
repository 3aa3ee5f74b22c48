namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Tells what a person's text is about.</summary>
public interface ITopicGuesser
{
    /// <summary>Never throws, whatever the text; the same text always gives the same guesses.</summary>
    TopicGuesses Guess(string text);
}
