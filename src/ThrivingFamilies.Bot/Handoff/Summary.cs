using System.Text.Json;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What the parent agreed to share, as pairs of a name and their words.</summary>
internal static class Summary
{
    /// <summary>The parent's own last text, which a worker sees when danger, and not the parent, asked for them.</summary>
    public const string TheirWords = "their_words";

    private const string LabelPrefix = "handoff.shared.";

    public static byte[]? Seal(TurnSeal seal, IReadOnlyDictionary<string, string> shared, long conversationId) =>
        shared.Count == 0 ? null : seal.Note(JsonSerializer.Serialize(shared), conversationId);

    /// <summary>What was shared before, and what came up since.</summary>
    public static byte[]? Join(TurnSeal seal, Case open, NewCase fresh)
    {
        var all = Open(seal, open);
        foreach (var (name, words) in Open(seal, open with { Summary = fresh.Summary }))
            all[name] = words;
        return Seal(seal, all, open.ConversationId);
    }

    public static Dictionary<string, string> Open(TurnSeal seal, Case about) =>
        about.Summary is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(seal.OpenNote(about.Summary, about.ConversationId)) ?? [];

    /// <summary>One line: each label in the worker's language, with the parent's words behind it. Empty when nothing is shared.</summary>
    public static string Write(Desk desk, Case about, string language) =>
        string.Join(' ', Open(desk.Scope.Seal, about).Where(pair => desk.Brain.Knows(LabelPrefix + pair.Key))
            .Select(pair => $"{desk.Words(LabelPrefix + pair.Key, language)}: {Sentence(pair.Value)}"));

    private static string Sentence(string words) => words.TrimEnd() is { Length: > 0 } text && char.IsPunctuation(text[^1]) ? text : words.TrimEnd() + ".";
}
