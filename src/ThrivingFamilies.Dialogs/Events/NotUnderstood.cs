namespace ThrivingFamilies.Dialogs.Events;

/// <summary>A text was not understood at a question; content authors look at where this gathers.</summary>
/// <param name="Dialog">The dialog; empty when none was under way.</param>
/// <param name="Step">The question; empty when none was open.</param>
/// <param name="Times">How often in a row.</param>
public sealed record NotUnderstood(string Dialog, string Step, int Times) : DialogEvent;
