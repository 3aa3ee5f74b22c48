namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person agreed to be referred to a service.</summary>
/// <param name="ServiceId">The directory's id.</param>
/// <param name="Shared">What they agreed to share, by name; nothing else may go along but their contact.</param>
public sealed record ReferralRequested(string ServiceId, IReadOnlyDictionary<string, string> Shared) : DialogEvent;
