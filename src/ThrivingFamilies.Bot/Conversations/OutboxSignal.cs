namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Rings when something was queued to be sent, so that delivery need not poll.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <returns>When it rang, or after <paramref name="atMost"/>.</returns>
    public Task WaitAsync(TimeSpan atMost, CancellationToken stop) => bell.WaitAsync(atMost, stop);

    public void Dispose() => bell.Dispose();
}
