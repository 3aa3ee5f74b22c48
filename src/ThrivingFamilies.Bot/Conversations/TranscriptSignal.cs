namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Says in this process which conversations grew, so that channels which show them at once need not poll. What it misses, a poll finds.</summary>
internal sealed class TranscriptSignal
{
    /// <summary>Raised after the commit, with the conversation's id; must return at once.</summary>
    public event Action<long>? Grew;

    public void Ring(long conversation) => Grew?.Invoke(conversation);
}
