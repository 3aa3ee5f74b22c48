using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Begins what a person asks about, and keeps their further needs for afterwards.</summary>
internal static class TopicStart
{
    private const int LongestQueue = 4;

    /// <summary>False when no dialog claims any of the topics.</summary>
    public static bool Begin(Turn turn, IReadOnlyList<string> topics)
    {
        var known = topics.Where(turn.Content.ByTopic.ContainsKey).ToList();
        if (known.Count == 0)
            return false;
        turn.Queue = [.. known.Skip(1).Concat(turn.Queue).Distinct().Where(topic => topic != known[0]).Take(LongestQueue)];
        if (known.Count > 1)
            turn.SayPhrase("several_needs", "topics", string.Join(", ", known.Select(turn.TopicLabel)), []);
        turn.Ahead.RemoveAll(fact => fact.Name == "topic");
        turn.Ahead.Add(new("topic", known[0]));
        (turn.Offer, turn.Misses) = (null, 0);
        Runner.Begin(turn, turn.Content.ByTopic[known[0]].Start, turn.IsAtMenu ? Entry.Root : Entry.Aside);
        return true;
    }
}
