namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A clock that stands still until it is moved, so that a conversation plays the same each time.</summary>
internal sealed class TalkClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void MoveTo(DateTimeOffset instant) => now = instant;
}
