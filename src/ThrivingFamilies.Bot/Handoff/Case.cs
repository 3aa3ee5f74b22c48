using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A family that asked for a person, as its row stands.</summary>
internal sealed record Case
{
    public long Id { get; init; }

    /// <summary>What workers call it: short, easy to type and to hear.</summary>
    public string Code { get; init; } = "";

    /// <summary>The parent's conversation.</summary>
    public long ConversationId { get; init; }

    public string State { get; init; } = "";

    public long Crisis { get; init; }

    public string Language { get; init; } = "en";

    public string? Skill { get; init; }

    public string Reason { get; init; } = "";

    public byte[]? Summary { get; init; }

    public long? WorkerId { get; init; }

    public long Cycle { get; init; }

    public long Round { get; init; }

    public long ToldAway { get; init; }

    public long SafePhone { get; init; }

    public long? CallAt { get; init; }

    public long OpenedAt { get; init; }

    public long? ClaimedAt { get; init; }

    public long? AnsweredAt { get; init; }

    public long? ParentWroteAt { get; init; }

    public long? WorkerWroteAt { get; init; }

    public long Nudges { get; init; }

    public string? MoveCode { get; init; }

    public long? MoveUntil { get; init; }

    public CaseState Stands => Enum.Parse<CaseState>(State, ignoreCase: true);

    public bool IsCrisis => Crisis == 1;

    public bool IsConnected => CaseArrows.IsConnected(Stands);

    public bool IsOpen => Stands != CaseState.Ended;

    public DateTimeOffset Opened => UnixTime.FromUnix(OpenedAt);
}
