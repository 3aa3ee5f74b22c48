using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>
/// Everything the line remembers of a conversation between two texts, as small versioned JSON. Immutable: a turn gives a new one.
/// </summary>
public sealed record Session
{
    /// <summary>The version of the JSON's shape that this program writes.</summary>
    public const int NewestVersion = 1;

    /// <summary>BCP 47 language of the conversation.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Makes wordings vary between people and visits; given once, by the caller, when the conversation begins.</summary>
    public long Seed { get; init; }

    /// <summary>Signals of danger seen in the last texts.</summary>
    public SafetyMemory Safety { get; init; } = SafetyMemory.Empty;

    /// <summary>Dialogs under way, the innermost last; empty when no question is open.</summary>
    internal Frame[] Frames { get; init; } = [];

    /// <summary>What the person told.</summary>
    internal Fact[] Facts { get; init; } = [];

    /// <summary>Told before it was asked, under <c>kind:</c> or <c>ask:</c> and a name.</summary>
    internal Fact[] Ahead { get; init; } = [];

    /// <summary>The way back, the newest last.</summary>
    internal Mark[] Trail { get; init; } = [];

    /// <summary>Topics still to come.</summary>
    internal string[] Queue { get; init; } = [];

    internal Offer? Offer { get; init; }

    /// <summary>How often in a row the open question was not understood.</summary>
    internal int Misses { get; init; }

    /// <summary>How many times the person has come; 0 before their first text.</summary>
    internal int Visits { get; init; }

    /// <summary>Which of several wordings was said last, by what was said; the newest last.</summary>
    internal int[] Varied { get; init; } = [];

    /// <summary>When the person last wrote, or the service last began a dialog with them.</summary>
    internal DateTimeOffset? InTouch { get; init; }

    /// <summary>When the person was last told that this is automated.</summary>
    internal DateTimeOffset? Disclosed { get; init; }

    /// <summary>When an open question is due for its nudge; null when it had it, or none is open.</summary>
    internal DateTimeOffset? NudgeAt { get; init; }

    /// <summary>True when this visit had its nudge.</summary>
    internal bool Nudged { get; init; }

    /// <summary>When to ask again after a crisis.</summary>
    internal DateTimeOffset? SafetyCheckAt { get; init; }

    /// <summary>True once the person chose a language by name: what they write no longer changes it.</summary>
    internal bool ChoseLanguage { get; init; }

    /// <summary>What the person told the line about themselves, as it would be said back.</summary>
    public IReadOnlyList<string> Told => [.. Facts.Select(fact => fact.Said ?? fact.Value)];

    /// <summary>A person whom the line has not met.</summary>
    public static Session New(long seed) => new() { Seed = seed };

    /// <summary>True when a question of a dialog is open.</summary>
    public bool IsUnderWay => Frames.Length > 0;

    /// <summary>The session as it is stored.</summary>
    public string ToJson() => StoredSession.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, also of an earlier version.</summary>
    /// <exception cref="FormatException">It is not a session, or of a newer program.</exception>
    public static Session Parse(string json) => StoredSession.Read(json);
}
