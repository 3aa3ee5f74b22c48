namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person came to the end of a dialog.</summary>
/// <param name="Dialog">Its name.</param>
public sealed record DialogEnded(string Dialog) : DialogEvent;
