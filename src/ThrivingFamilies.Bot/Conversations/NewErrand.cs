namespace ThrivingFamilies.Bot.Conversations;

/// <summary>An errand to leave with a conversation, one's own or another.</summary>
/// <param name="ConversationId">In which conversation it is to happen.</param>
/// <param name="DueAt">When; what is due now runs right after the commit.</param>
/// <inheritdoc cref="Errand"/>
internal sealed record NewErrand(long ConversationId, string Kind, string Payload, DateTimeOffset DueAt, long? Subject = null);
