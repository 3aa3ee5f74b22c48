namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Something that staff must look at. Carries no content.</summary>
/// <param name="Kind"><c>person_requested</c>, <c>safety</c>, <c>turn_failed</c> or <c>undeliverable</c>.</param>
/// <param name="Detail">A short name: the reason, the safety category, the type of the exception.</param>
internal sealed record StaffFlag(string Kind, string? Detail);
