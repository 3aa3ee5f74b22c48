namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A text and the topics it is about.</summary>
/// <param name="Text">As a person would send it.</param>
/// <param name="Topics">One for most texts, several when it names several needs, none when it belongs nowhere.</param>
public sealed record TopicExample(string Text, IReadOnlyList<string> Topics);
