using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Understanding.Languages;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Everything in <c>dialogs/</c>, read and linked. Immutable.</summary>
internal sealed record Content
{
    /// <summary>The dialog that meets people, and holds the menu.</summary>
    public const string Welcome = "welcome";

    /// <summary>The dialog in which a worker is asked for.</summary>
    public const string TalkToPerson = "talk-to-a-person";

    public required string Version { get; init; }

    public required Line Line { get; init; }

    public required FrozenDictionary<string, Dialog> Dialogs { get; init; }

    /// <summary>The line's own sentences, from <c>language/*.yaml</c>.</summary>
    public required FrozenDictionary<string, Wording> Phrases { get; init; }

    /// <summary>What people say to move about, from <c>language/words.yaml</c>.</summary>
    public required HabitWords Words { get; init; }

    public required AnswerBook Answers { get; init; }

    public required SafetyReplies SafetyReplies { get; init; }

    public required ILanguageGuesser LanguageGuesser { get; init; }

    public RecognizerSet Recognizers { get; init; } = RecognizerSet.Default;

    public ITopicGuesser Topics { get; init; } = new NoTopics();

    public ISafetyDetector Safety { get; init; } = new NoSafetyContent();

    /// <summary>Which dialog claims a topic.</summary>
    public required FrozenDictionary<string, Dialog> ByTopic { get; init; }

    /// <summary>Which dialog a word of its own opens, by the folded word.</summary>
    public required FrozenDictionary<string, Dialog> ByWord { get; init; }

    /// <summary>The name under which a guess leads somewhere: that of the narrower topic when a dialog claims it, else the topic's own.</summary>
    public string Claimed(TopicGuess guess) => guess.Part is { } part && ByTopic.ContainsKey(part) ? part : guess.Name;

    /// <summary>The questions that save a choice, by the name that they save it under.</summary>
    public required FrozenDictionary<string, AskStep> ChoiceQuestions { get; init; }
}
