namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person looked at one service.</summary>
/// <param name="ServiceId">The directory's id.</param>
public sealed record HelpShown(string ServiceId) : DialogEvent;
