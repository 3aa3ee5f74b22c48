namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A topic and how likely it is.</summary>
/// <param name="Name">The topic's stable name, e.g. <c>food</c>.</param>
/// <param name="Score">From 0 to 1; above one half the topic is more likely than not.</param>
public sealed record TopicGuess(string Name, double Score);
