using System.Text.Json.Serialization;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>A Bot Framework activity, as far as the line uses it (protocol: Bot Framework Activity, version 3).</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? Text { get; init; }

    public string? DeliveryMode { get; init; }

    public string? ReplyToId { get; init; }

    public ActivityParty? From { get; init; }

    public ActivityParty? Recipient { get; init; }

    public ActivityParty? Conversation { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    [JsonIgnore]
    public bool IsMessage => string.Equals(Type, "message", StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);
}
