namespace ThrivingFamilies.Dialogs.Events;

/// <summary>No reviewed answer fits the question; content authors look at where this gathers.</summary>
/// <param name="Dialog">The dialog in which it was asked.</param>
public sealed record AnswerMissed(string Dialog) : DialogEvent;
