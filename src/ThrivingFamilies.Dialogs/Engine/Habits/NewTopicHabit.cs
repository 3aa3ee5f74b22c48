using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Something else is on the person's mind: that comes now, and the open question afterwards.</summary>
internal sealed class NewTopicHabit : IHabit
{
    /// <summary>After so many in a row a person is offered instead.</summary>
    private const int MostOffTopic = 2;

    private const string Greeting = "greeting_smalltalk";
    private const string OffTopic = "off_topic";
    private const string Person = "talk_to_human";

    public string Name => "new-topic";

    public IReadOnlyList<string> Phrases => ["several_needs", "queued", "off_topic", "offer.topics", "option.menu"];

    public bool Takes(Turn turn)
    {
        var guess = turn.Content.Topics.Guess(turn.Incoming.Text);
        var topics = guess.Topics.Select(turn.Content.Claimed).Where(topic => topic is not (Greeting or OffTopic)).ToList();
        if (guess.Abstained)
            return Clarifies(turn, topics);
        return topics.Count > 0 ? Begins(turn, topics) : guess.Topics.Count > 0 && Talks(turn, guess.Topics[0].Name);
    }

    private static bool Begins(Turn turn, List<string> topics)
    {
        var topic = topics[0];
        if (topics.Remove(Person) && topics.Count == 0)
        {
            turn.AskForPerson("asked");
            return true;
        }
        return TopicStart.Begin(turn, topics) || Answers(turn, topic);
    }

    /// <summary>A topic that no dialog claims may still have a reviewed answer.</summary>
    private static bool Answers(Turn turn, string topic)
    {
        if (!Answering.Gives(turn, turn.Content.Answers.Find(turn.Incoming.Text, topic), turn.Value("child_age")))
            return false;
        if (turn.Frames.Count > 0 && !turn.IsAtMenu)
            Runner.AskAgain(turn);
        else
            turn.SayPhrase("anything_else");
        return true;
    }

    private static bool Talks(Turn turn, string topic)
    {
        if ((turn.Frames.Count > 0 && !turn.IsAtMenu) || turn.Misses >= MostOffTopic)
            return false;
        if (topic == OffTopic)
            turn.Tell(new NotUnderstood(turn.Dialog, turn.Frames.Count == 0 ? "" : turn.Frames[^1].Step, ++turn.Misses));
        // Greetings by their words are met before; what only resembles one ("no", "ok") gets no hello back.
        if (topic == OffTopic && turn.Before.Visits > 0 && !turn.WasAway)
            turn.SayPhrase("off_topic");
        Runner.Menu(turn);
        return true;
    }

    /// <summary>Asks which of the best guesses is meant, but only when no question is open that a wrong guess would bury.</summary>
    private static bool Clarifies(Turn turn, List<string> guesses)
    {
        var known = guesses.Where(turn.Content.ByTopic.ContainsKey).Take(3).Select(topic => $"topic:{topic}").ToArray();
        if (known.Length < 2 || !(turn.Frames.Count == 0 || turn.IsAtMenu) || turn.Before.Offer?.Name == "topics")
            return false;
        TopicStart.Remember(turn);
        Offers.Make(turn, "topics", [.. known, "menu"]);
        return true;
    }
}
