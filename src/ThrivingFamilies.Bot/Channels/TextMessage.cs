namespace ThrivingFamilies.Bot.Channels;

/// <summary>One text on its way out.</summary>
/// <param name="OutboxId">Our own id; comes back with the carrier's status callbacks.</param>
/// <param name="From">The line's number (E.164), or empty when a messaging service chooses it.</param>
/// <param name="To">The person's number (E.164).</param>
internal sealed record TextMessage(long OutboxId, string From, string To, string Body);
