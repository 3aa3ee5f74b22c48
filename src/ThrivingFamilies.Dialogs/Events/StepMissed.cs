namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The conversation stood at a step that the content no longer has; the person was led to the menu.</summary>
/// <param name="Dialog">The dialog that the session names.</param>
/// <param name="Step">The step that the session names.</param>
public sealed record StepMissed(string Dialog, string Step) : DialogEvent;
