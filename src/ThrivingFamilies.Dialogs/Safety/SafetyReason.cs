namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>One piece of a safety verdict.</summary>
/// <param name="Pattern">The name of the reviewed pattern in <c>dialogs/safety/</c>.</param>
/// <param name="Words">The person's words that it matched.</param>
public sealed record SafetyReason(string Pattern, string Words);
