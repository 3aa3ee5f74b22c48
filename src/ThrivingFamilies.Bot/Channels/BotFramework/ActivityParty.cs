namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Who or what an activity names: a user, the bot, a conversation.</summary>
internal sealed record ActivityParty(string? Id, string? Name = null, string? Role = null);
