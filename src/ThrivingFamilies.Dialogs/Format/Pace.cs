namespace ThrivingFamilies.Dialogs.Format;

/// <summary>How long the line waits, from <c>line.yaml</c>'s <c>pace</c>.</summary>
internal sealed record Pace
{
    /// <summary>Silence after which an open question gets its one nudge.</summary>
    public TimeSpan Nudge { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Silence after which the next text is a new visit and is welcomed back.</summary>
    public TimeSpan Visit { get; init; } = TimeSpan.FromHours(6);

    /// <summary>After a crisis, when the line gently asks again.</summary>
    public TimeSpan SafetyCheck { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Away for so long, the person is told again that this is automated (line rules: 7 days).</summary>
    public TimeSpan Disclosure { get; init; } = TimeSpan.FromDays(7);
}
