namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>One guess.</summary>
/// <param name="Name">A name of <c>data/topics.md</c>.</param>
/// <param name="Score">0 to 1.</param>
internal readonly record struct TopicScore(string Name, double Score);
