namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Quick replies of a message.</summary>
internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);
