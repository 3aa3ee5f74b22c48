using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Knows a topic by one word; "hmm" is what it is not sure about.</summary>
internal sealed class KeywordTopics : ITopicGuesser
{
    private static readonly (string Word, string Topic)[] Words =
    [
        ("food", "food"), ("comida", "food"), ("diapers", "diapers_baby_supplies"), ("panales", "diapers_baby_supplies"), ("rent", "housing"), ("renta", "housing"),
        ("lights", "utilities_bills"), ("sleep", "parenting_sleep"), ("human", "talk_to_human"), ("weather", "off_topic"), ("morning", "greeting_smalltalk"),
    ];

    public TopicGuesses Guess(string text)
    {
        var words = Plain.Words(text).Split(' ');
        if (words.Contains("hmm"))
            return new([new("food", 0.4), new("housing", 0.3)], Abstained: true, null);
        var found = Words.Where(pair => words.Contains(pair.Word)).Select(pair => new TopicGuess(pair.Topic, 0.9)).OrderBy(guess => Array.FindIndex(words, word => Words.Any(pair => pair.Word == word && pair.Topic == guess.Name))).ToList();
        return new(found, found.Count == 0, null);
    }
}
