namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A timer of <see cref="MovableClock"/>.</summary>
internal sealed class MovableTimer : ITimer
{
    private readonly MovableClock clock;
    private readonly Action ring;
    private readonly ITimer inner;
    private readonly Lock gate = new();
    private DateTimeOffset? due;
    private TimeSpan period;

    public MovableTimer(MovableClock clock, Action ring)
    {
        (this.clock, this.ring) = (clock, ring);
        inner = TimeProvider.System.CreateTimer(_ => LookAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            this.period = period;
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
        }
        LookAgain();
        return true;
    }

    /// <summary>Rings if it is due, and waits for the rest otherwise.</summary>
    public void LookAgain()
    {
        if (IsDue())
            ring();
        lock (gate)
            inner.Change(due is { } at ? Rest(at) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        clock.Forget(this);
        lock (gate)
            due = null;
        inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private bool IsDue()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (due is not { } at || at > now)
                return false;
            due = period > TimeSpan.Zero ? now + period : null;
            return true;
        }
    }

    // Rounded up: a system timer counts in whole milliseconds, and must not ring before it is due.
    private TimeSpan Rest(DateTimeOffset at) => TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((at - clock.GetUtcNow()).TotalMilliseconds)));
}
