namespace ThrivingFamilies.Bot.Channels;

/// <summary>What was claimed.</summary>
/// <param name="WorthLookingAt">When nothing was claimed only because the numbers have sent all they may: looking again before then is in vain.</param>
internal sealed record ClaimedBatch(IReadOnlyList<Claim> Claims, DateTimeOffset? WorthLookingAt);
