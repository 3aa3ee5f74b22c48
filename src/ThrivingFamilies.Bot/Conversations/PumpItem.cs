namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Work for a turn: something arrived, something stored waits, or the clock struck.</summary>
internal abstract record PumpItem
{
    private PumpItem()
    {
    }

    /// <summary>A new message; its sender waits for <paramref name="Done"/> before it acknowledges.</summary>
    internal sealed record Arrived(Arrival Arrival, TaskCompletionSource<Receipt> Done) : PumpItem;

    /// <summary>A stored text waits in this conversation; with <paramref name="RetryInboxId"/>, one whose turn failed before and is due again.</summary>
    internal sealed record Resume(long ConversationId, long? RetryInboxId = null) : PumpItem;

    /// <summary>The conversation asked to be woken at an instant that has come.</summary>
    internal sealed record Wake(long ConversationId) : PumpItem;
}
