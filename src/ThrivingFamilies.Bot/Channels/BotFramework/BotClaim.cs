namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>A channel's conversation whose next replies this process, and no other, is sending.</summary>
/// <param name="Delivered">The last position that went out.</param>
/// <param name="Attempts">Tries of the next one that failed.</param>
internal sealed record BotClaim(long Conversation, BotReference Reference, long Delivered, int Attempts);
