namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>The answer to an activity that expects its replies in the response.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
