namespace ThrivingFamilies.Bot.Conversations;

/// <summary>What a group commit leaves to do.</summary>
/// <param name="Busy">Work on conversations that another replica holds.</param>
/// <param name="Due">Conversations that were left an errand that is due now.</param>
internal sealed record AfterCommit(IReadOnlyList<PumpItem.Stored> Busy, IReadOnlyCollection<long> Due);
