namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person no longer wants these texts.</summary>
/// <param name="Name">Of what, such as <c>tips</c>.</param>
public sealed record Unsubscribed(string Name) : DialogEvent;
