namespace ThrivingFamilies.Dialogs.Events;

/// <summary>A reviewed answer was said.</summary>
/// <param name="Answer">Its name in <c>answers/</c>.</param>
/// <param name="Age">The band of ages that fitted, as the author wrote it.</param>
public sealed record AnswerGiven(string Answer, string Age) : DialogEvent;
