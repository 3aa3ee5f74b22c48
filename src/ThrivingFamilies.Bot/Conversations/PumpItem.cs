namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Work for a turn: something arrived, something stored waits, or the clock struck.</summary>
internal abstract record PumpItem
{
    private PumpItem()
    {
    }

    /// <summary>A new message; its sender waits for <paramref name="Done"/> before it acknowledges.</summary>
    internal sealed record Arrived(Arrival Arrival, TaskCompletionSource<Receipt> Done) : PumpItem;

    /// <summary>Work that the database holds; nothing is lost when it is not taken up now.</summary>
    internal abstract record Stored(long ConversationId) : PumpItem;

    /// <summary>A stored text waits in this conversation; with <paramref name="RetryInboxId"/>, one whose turn failed before and is due again.</summary>
    internal sealed record Resume(long ConversationId, long? RetryInboxId = null) : Stored(ConversationId);

    /// <summary>Errands are due in this conversation.</summary>
    /// <param name="Tries">How often somebody else held it.</param>
    internal sealed record Errands(long ConversationId, int Tries = 0) : Stored(ConversationId);

    /// <summary>The conversation asked to be woken at an instant that has come.</summary>
    internal sealed record Wake(long ConversationId) : Stored(ConversationId);
}
