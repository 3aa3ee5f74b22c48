namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The session wants one <see cref="Engine.Incoming.Wake"/> turn at this instant, unless the person writes first. The newest one counts.</summary>
/// <param name="At">When, UTC.</param>
public sealed record WakeRequested(DateTimeOffset At) : DialogEvent;
