namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

/// <summary>One of the choices that were put to the person, in the order shown.</summary>
/// <param name="Name">The author's name for it: what a step saves.</param>
/// <param name="Labels">What the person may have read, in every language, and other words for it.</param>
public sealed record OfferedChoice(string Name, IReadOnlyList<string> Labels);
