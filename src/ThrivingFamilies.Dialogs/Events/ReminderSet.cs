namespace ThrivingFamilies.Dialogs.Events;

/// <summary>A dialog begins by itself later, with <see cref="Engine.Incoming.Begin"/>. The service keeps it within the hours and the consent of the line.</summary>
/// <param name="Dialog">The dialog to begin.</param>
/// <param name="At">When, UTC offset of the line's time zone.</param>
public sealed record ReminderSet(string Dialog, DateTimeOffset At) : DialogEvent;
