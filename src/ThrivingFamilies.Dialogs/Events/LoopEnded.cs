namespace ThrivingFamilies.Dialogs.Events;

/// <summary>Steps went round without ever asking the person; the line stopped and offered the menu. An author's mistake.</summary>
/// <param name="Dialog">Where it was noticed.</param>
/// <param name="Step">The step at which it was noticed.</param>
public sealed record LoopEnded(string Dialog, string Step) : DialogEvent;
