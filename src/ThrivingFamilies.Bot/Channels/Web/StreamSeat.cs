namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>One open stream's place: rings when its conversation grew, and knows how far it has read.</summary>
internal sealed class StreamSeat(long conversation) : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private long seen;

    public long Conversation => conversation;

    /// <summary>The last position that went out here.</summary>
    public long Seen
    {
        get => Volatile.Read(ref seen);
        set => Volatile.Write(ref seen, value);
    }

    /// <summary>True when the visitor left the conversation for good: the stream ends.</summary>
    public bool IsDismissed { get; private set; }

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // It rings already, or its stream has just ended.
        }
    }

    public void Dismiss()
    {
        IsDismissed = true;
        Ring();
    }

    /// <returns>True when it rang, false after <paramref name="atMost"/>.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken stop) => bell.WaitAsync(atMost, stop);

    public void Dispose() => bell.Dispose();
}
