namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>What it takes to say something in a channel's conversation. Kept sealed.</summary>
internal sealed record BotReference(string ServiceUrl, string ChannelId, ActivityParty Conversation, ActivityParty? Bot, ActivityParty? User, string? ReplyToId, string? Locale)
{
    public static BotReference Of(Activity activity) =>
        new(activity.ServiceUrl!, activity.ChannelId!, activity.Conversation!, activity.Recipient, activity.From, activity.Id, activity.Locale);

    /// <summary>Our words as an activity of this conversation.</summary>
    public Activity Say(TranscriptLine line) => new()
    {
        Type = "message",
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        From = Bot ?? new ActivityParty("line", Role: "bot"),
        Recipient = User,
        ReplyToId = ReplyToId,
        Locale = Locale,
        Text = line.Text,
        TextFormat = "markdown",
        SuggestedActions = SuggestedActions.For(line.Choices),
    };
}
