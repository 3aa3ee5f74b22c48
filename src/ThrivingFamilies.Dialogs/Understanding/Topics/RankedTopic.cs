namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A topic with its best margin.</summary>
/// <param name="Label">The label that has it: the topic itself, or a narrower one that is reported under it.</param>
/// <param name="Margin">Above 0 the text is more likely about it than not.</param>
internal readonly record struct RankedTopic(string Topic, string Label, float Margin);
