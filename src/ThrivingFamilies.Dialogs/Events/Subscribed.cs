namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person wants texts that come by themselves.</summary>
/// <param name="Name">Of what, such as <c>tips</c>.</param>
/// <param name="Settings">What they chose about it, by name.</param>
public sealed record Subscribed(string Name, IReadOnlyDictionary<string, string> Settings) : DialogEvent;
