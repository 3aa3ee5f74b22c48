using System.Text.Json;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>
/// Everything the line remembers of a conversation between two texts, as small versioned JSON. Immutable: a turn gives a new one.
/// </summary>
public sealed record Session
{
    /// <summary>The version of the JSON's shape.</summary>
    public int Version { get; init; } = 1;

    /// <summary>BCP 47 language of the conversation.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Makes wordings vary between people and visits; given once, by the caller, when the conversation begins.</summary>
    public long Seed { get; init; }

    /// <summary>Signals of danger seen in the last texts.</summary>
    public SafetyMemory Safety { get; init; } = SafetyMemory.Empty;

    /// <summary>A person whom the line has not met.</summary>
    public static Session New(long seed) => new() { Seed = seed };

    /// <summary>The session as it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, also of an earlier version.</summary>
    public static Session Parse(string json) => JsonSerializer.Deserialize<Session>(json) ?? throw new FormatException("A session is a JSON object.");
}
