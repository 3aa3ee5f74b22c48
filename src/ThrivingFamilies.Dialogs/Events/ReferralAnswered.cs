namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person says how far their referral came.</summary>
/// <param name="State"><c>reached</c>, <c>helped</c> or <c>not_helped</c>.</param>
/// <param name="Reason">The choice that says why; null when none was given.</param>
public sealed record ReferralAnswered(string State, string? Reason) : DialogEvent;
