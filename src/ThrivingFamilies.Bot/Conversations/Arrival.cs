using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A message that a channel has authenticated and parsed, before it is stored.</summary>
/// <param name="ProviderMessageId">The provider's id, unique for ever: the same one twice is one message. <c>MessageSid</c> for Twilio.</param>
/// <param name="Channel">How the person reaches us.</param>
/// <param name="Address">Who sent it: an E.164 number or a visitor id.</param>
/// <param name="LineAddress">Which of our own addresses it was sent to; the answer comes from there.</param>
/// <param name="Body">The text as sent; may be empty when only media came.</param>
/// <param name="MediaCount">Pictures and the like that came with it; they are not stored.</param>
/// <param name="OptOutType">The carrier's own verdict (<c>STOP</c>, <c>START</c>, <c>HELP</c>) when it handled the word and answered it already.</param>
/// <param name="ReceivedAt">When the channel took it in.</param>
/// <param name="Trace">W3C trace context, so that the delivery of the answer can be followed back to the webhook.</param>
internal sealed record Arrival(
    string ProviderMessageId,
    ChannelKind Channel,
    string Address,
    string LineAddress,
    string Body,
    DateTimeOffset ReceivedAt,
    int MediaCount = 0,
    string? OptOutType = null,
    string? Trace = null)
{
    /// <summary>The same message once it is stored.</summary>
    public InboundText Stored(long inboxId, long conversationId) => new(inboxId, conversationId, Body, MediaCount, OptOutType, Trace, ReceivedAt);
}
