namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A family that asks for a person now.</summary>
/// <param name="Summary">What they agreed to share, sealed for their conversation.</param>
internal sealed record NewCase(long ConversationId, string Language, string Reason, bool IsCrisis, byte[]? Summary, string? Skill = null, bool IsSafePhone = true);
