using System.Text.Json;
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

    /// <summary>Where replies go: the Connector that sent it.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>ISO 8601, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What an event or invoke is called.</summary>
    public string? Name { get; init; }

    /// <summary>What an event, an invoke or a pressed button carries; any JSON.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Who joined, in a conversationUpdate.</summary>
    public IReadOnlyList<ActivityParty?>? MembersAdded { get; init; }

    /// <summary>Pictures and the like; only counted.</summary>
    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    /// <summary>The channel's own; any JSON.</summary>
    public JsonElement? ChannelData { get; init; }

    [JsonIgnore]
    public bool IsMessage => string.Equals(Type, "message", StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    public bool IsInvoke => string.Equals(Type, "invoke", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a person, and not only the bot itself, joined the conversation: the line greets them.</summary>
    [JsonIgnore]
    public bool BringsSomebody =>
        string.Equals(Type, "conversationUpdate", StringComparison.OrdinalIgnoreCase) && MembersAdded?.Any(member => member?.Id is { Length: > 0 } id && id != Recipient?.Id) == true;

    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);
}
