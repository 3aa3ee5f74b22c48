using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Begins what a person asks about, and keeps their further needs for afterwards.</summary>
internal static class TopicStart
{
    private const int LongestQueue = 4;

    /// <summary>In characters; a longer text is no question to look up.</summary>
    private const int LongestQuestion = 300;

    /// <summary>False when no dialog claims any of the topics, or when they are what is being talked about already.</summary>
    /// <param name="isAsked">False when the text only chose the topic: what was asked came earlier.</param>
    public static bool Begin(Turn turn, IReadOnlyList<string> topics, bool isAsked = true)
    {
        var known = topics.Where(turn.Content.ByTopic.ContainsKey).ToList();
        if (known.Count == 0)
            return false;
        if (!turn.IsAtMenu && turn.Frames.Exists(frame => frame.Dialog == turn.Content.ByTopic[known[0]].Name))
            return KeepForLater(turn, known);
        Queue(turn, known.Skip(1));
        if (known.Count > 1)
            turn.SayPhrase("several_needs", "topics", string.Join(", ", known.Select(turn.TopicLabel)), []);
        if (isAsked)
            Remember(turn);
        (turn.Offer, turn.Misses) = (null, 0);
        turn.MarkWay();
        Enter(turn, known[0]);
        Runner.Begin(turn, turn.Content.ByTopic[known[0]].Start, turn.IsAtMenu ? Entry.Root : Entry.Aside);
        return true;
    }

    /// <summary>Makes the topic the one that is talked about.</summary>
    public static void Enter(Turn turn, string topic)
    {
        ToldAhead.Keep(turn, new("topic", topic));
        turn.Facts.Save("topic", new("topic", topic));
    }

    public static void Queue(Turn turn, IEnumerable<string> topics) =>
        turn.Queue = [.. turn.Queue.Concat(topics).Distinct().Take(LongestQueue)];

    /// <summary>What the person wrote is the question that an answer step looks up, and may answer others, even when others are asked first.</summary>
    public static void Remember(Turn turn)
    {
        ToldAhead.Listen(turn);
        var text = turn.Incoming.Text.Trim();
        turn.Facts.Save("question", text.Contains(' ', StringComparison.Ordinal) && text.Length <= LongestQuestion ? new("question", text) : null);
    }

    /// <summary>True when a dialog about this and nothing else is under way, however it began.</summary>
    private static bool IsTalkedAbout(Turn turn, string topic) =>
        turn.Content.ByTopic[topic] is { Topics.Count: 1 } dialog && turn.Frames.Exists(frame => frame.Dialog == dialog.Name);

    private static bool KeepForLater(Turn turn, List<string> topics)
    {
        var others = topics.Where(topic => topic != turn.Facts["topic"]?.Value && !turn.Queue.Contains(topic) && !IsTalkedAbout(turn, topic)).ToList();
        if (others.Count == 0)
            return false;
        Queue(turn, others);
        turn.SayPhrase("queued", "topic", string.Join(", ", others.Select(turn.TopicLabel)), []);
        Runner.AskAgain(turn);
        return true;
    }
}
