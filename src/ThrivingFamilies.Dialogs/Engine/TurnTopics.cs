using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>How topics are named to a person.</summary>
internal static class TurnTopics
{
    /// <summary>The phrase <c>topic.NAME</c>, else the title of the dialog that claims it, else its bare name.</summary>
    public static string TopicLabel(this Turn turn, string topic)
    {
        if (turn.Content.Phrases.ContainsKey($"topic.{topic}"))
            return turn.Phrase($"topic.{topic}");
        return turn.Content.ByTopic.GetValueOrDefault(topic) is { Title: { } title } ? title.In(turn.Language)[0].Source : topic.Replace('_', ' ');
    }
}
