using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Everything that one turn changes; committed whole or not at all.</summary>
internal sealed record TurnOutcome
{
    /// <summary>The conversation as the turn leaves it.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>What was turned; null when the clock started the turn.</summary>
    public InboundText? Inbound { get; init; }

    /// <summary>The inbound message's number in the conversation.</summary>
    public long? InboundPosition { get; init; }

    public IReadOnlyList<OutboxDraft> Drafts { get; init; } = [];

    public IReadOnlyList<DialogEvent> Events { get; init; } = [];

    public IReadOnlyList<StaffFlag> Flags { get; init; } = [];

    /// <summary>What it changes in other rooms and conversations.</summary>
    public IReadOnlyList<ITurnEffect> Effects { get; init; } = [];

    /// <summary>The errand that this turn ran; null when a text or a wake did.</summary>
    public Errand? Errand { get; init; }

    /// <summary>When the errand is to run again; null when it is done.</summary>
    public DateTimeOffset? ErrandAgainAt { get; init; }

    public SafetyNotice? Safety { get; init; }

    /// <summary>True when what is still queued for the person must not go out any more (STOP).</summary>
    public bool WithholdsQueued { get; init; }

    /// <summary>True when the turn failed for good and was answered with an apology.</summary>
    public bool GaveUp { get; init; }

    public bool ReachesFurther => Errand is not null || Effects.Count > 0;

    /// <summary>The state in which its messages enter the outbox: texts wait for the carrier (0), the web reads them from there (2).</summary>
    public int QueuedAs => Conversation.Channel == ChannelKind.Sms ? 0 : 2;

    public required DateTimeOffset At { get; init; }

    public required string ContentVersion { get; init; }
}
