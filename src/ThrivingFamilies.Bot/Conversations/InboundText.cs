namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A stored message that waits for its turn.</summary>
/// <param name="InboxId">Its row.</param>
/// <param name="ConversationId">Whose it is.</param>
/// <param name="Attempts">Turns of it that threw so far.</param>
/// <param name="Picks">Sweeps that took it up so far: counts the times that a process died over it.</param>
internal sealed record InboundText(
    long InboxId,
    long ConversationId,
    string Body,
    int MediaCount,
    string? OptOutType,
    string? Trace,
    DateTimeOffset ReceivedAt,
    int Attempts = 0,
    int Picks = 0);
