using System.Text.Json;
using System.Text.Json.Serialization;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What one conversation leaves for another to say: the payload of an errand, sealed for the conversation that says it.</summary>
internal sealed record Word
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new JsonStringEnumConverter() } };

    public WordDeed Deed { get; init; }

    public MessageKind Kind { get; init; } = MessageKind.Alert;

    /// <summary>A phrase of <c>dialogs/language</c>; its slots are filled from <see cref="Values"/>.</summary>
    public string? Phrase { get; init; }

    public Dictionary<string, string>? Values { get; init; }

    /// <summary>Whose language the phrase is in; the conversation's own when null.</summary>
    public string? Language { get; init; }

    /// <summary>A person's words.</summary>
    public string? Text { get; init; }

    /// <summary>The case that the conversation is in from here on.</summary>
    public long? Case { get; init; }

    /// <summary>The danger that was found in <see cref="Text"/>.</summary>
    public Danger? Danger { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static Word Parse(string json) => JsonSerializer.Deserialize<Word>(json, Json) ?? throw new FormatException("A word is a JSON object.");
}
