namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Topics that step back when a text also names a need: "hi, can you help me, my lights are off" is about the lights.</summary>
internal static class BackgroundTopics
{
    public const string Greeting = "greeting_smalltalk";
    public const string Asking = "how_to_ask_for_help";
    public const string OffTopic = "off_topic";
    public const string Human = "talk_to_human";

    /// <summary>True for topics that are no need themselves.</summary>
    public static bool Contains(string topic) => topic is Greeting or Asking or OffTopic or Human;

    /// <summary>True for what people write before they come to the point.</summary>
    public static bool IsOpener(string topic) => topic is Greeting or Asking;
}
