namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A clock that runs from a chosen instant on, and leaps when told to; timers that fall due in a leap ring at once.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long origin = System.GetTimestamp();
    private readonly Lock gate = new();
    private readonly HashSet<MovableTimer> timers = [];
    private TimeSpan leapt;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + Passed();

    public override long GetTimestamp() => Passed().Ticks;

    public void Leap(TimeSpan span)
    {
        MovableTimer[] waiting;
        lock (gate)
        {
            leapt += span;
            waiting = [.. timers];
        }
        foreach (var timer in waiting)
            timer.LookAgain();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, () => callback(state));
        lock (gate)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Forget(MovableTimer timer)
    {
        lock (gate)
            timers.Remove(timer);
    }

    private TimeSpan Passed()
    {
        lock (gate)
            return System.GetElapsedTime(origin) + leapt;
    }
}
