namespace ThrivingFamilies.Bot.Channels;

/// <summary>A message that this process, and no other, is sending now.</summary>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="FirstTryAt">When the first try began.</param>
/// <param name="IsUncertain">True when an earlier try may have gone out: the carrier is asked first.</param>
/// <param name="SendAt">Its place in the pace of the line's number.</param>
internal sealed record Claim(
    long ConversationId, TextMessage Message, bool IsCrisis, int Attempt, DateTimeOffset FirstTryAt, bool IsUncertain, DateTimeOffset SendAt, string? Trace);
