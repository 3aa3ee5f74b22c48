using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Something else is on the person's mind: that comes now, and the open question afterwards.</summary>
internal sealed class NewTopicHabit : IHabit
{
    public const string Greeting = "greeting_smalltalk";
    public const string Person = "talk_to_human";

    public string Name => "new-topic";

    public IReadOnlyList<string> Phrases => ["several_needs", "queued", "offer.topics", "option.menu"];

    public bool Takes(Turn turn)
    {
        var guess = turn.Content.Topics.Guess(turn.Incoming.Text);
        var topics = guess.Topics.Select(topic => topic.Name).Where(topic => topic is not (Greeting or "off_topic")).ToList();
        return guess.Abstained ? Clarifies(turn, topics) : Begins(turn, topics);
    }

    private static bool Begins(Turn turn, List<string> topics)
    {
        if (topics.Remove(Person) && topics.Count == 0)
        {
            turn.AskForPerson("asked");
            return true;
        }
        return TopicStart.Begin(turn, topics);
    }

    /// <summary>Asks which of the best guesses is meant, but only when no question is open that a wrong guess would bury.</summary>
    private static bool Clarifies(Turn turn, List<string> guesses)
    {
        var known = guesses.Where(turn.Content.ByTopic.ContainsKey).Take(3).Select(topic => $"topic:{topic}").ToArray();
        if (known.Length < 2 || !(turn.Frames.Count == 0 || turn.IsAtMenu) || turn.Before.Offer?.Name == "topics")
            return false;
        Offers.Make(turn, "topics", [.. known, "menu"]);
        return true;
    }
}
