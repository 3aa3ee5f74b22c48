namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person began a dialog.</summary>
/// <param name="Dialog">Its name.</param>
public sealed record DialogStarted(string Dialog) : DialogEvent;
