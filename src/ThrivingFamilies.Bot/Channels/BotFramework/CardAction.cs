namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>One quick reply: what it shows is what it sends.</summary>
internal sealed record CardAction(string Type, string Title, string Value);
