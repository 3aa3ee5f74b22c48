using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>One person's conversation as a turn sees and leaves it. Immutable: a turn gives a new one.</summary>
internal sealed record Conversation
{
    public required long Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>The person's number or visitor id, in the clear: only ever in memory.</summary>
    public required string Address { get; init; }

    public required string LineAddress { get; init; }

    /// <summary>The session's JSON; null before the first turn.</summary>
    public string? Session { get; init; }

    /// <summary>The number of the last message, in or out; they count up without a gap.</summary>
    public long LastPosition { get; init; }

    public DateTimeOffset? OptedOutAt { get; init; }

    /// <summary>Who said so: <c>person</c>, or <c>carrier</c> (error 21610, or the carrier's own handling of the word).</summary>
    public string? OptOutSource { get; init; }

    public DateTimeOffset LastHeardAt { get; init; }

    /// <summary>True until the person writes again after STOP: the STOP is the last thing that was heard.</summary>
    public bool JustOptedOut => OptedOutAt == LastHeardAt;

    /// <summary>When the clock is to start a turn, if the person stays silent.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>The handoff in which a worker is connected with this person; null while the dialogs answer.</summary>
    public long? CaseId { get; init; }

    /// <summary>The worker whose phone this is; null for everybody else.</summary>
    public long? WorkerId { get; init; }

    /// <summary>False while another replica holds this conversation: its text is stored and turned next.</summary>
    public bool IsHeld { get; init; } = true;
}
