namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Something that is due in a conversation: a timer that ran out, or word from another conversation.</summary>
/// <param name="Kind">Whose it is: the name of an <see cref="IErrandHandler"/>.</param>
/// <param name="Subject">The row of a room that it belongs to, such as a case; null when it stands for itself.</param>
/// <param name="Payload">What the handler needs; sealed in the database.</param>
/// <param name="Attempts">Runs of it that threw so far.</param>
internal sealed record Errand(long Id, long ConversationId, string Kind, long? Subject, string Payload, DateTimeOffset DueAt, int Attempts = 0);
