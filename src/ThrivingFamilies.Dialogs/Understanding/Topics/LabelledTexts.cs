using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Reads labelled texts as JSON lines: <c>{"text": …, "intent" | "topic" | "label": …}</c>, other keys are passed over.</summary>
public static class LabelledTexts
{
    private static readonly string[] LabelKeys = ["intent", "topic", "label"];

    /// <summary>Reads to the end; empty lines are passed over.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="fileName">How errors call the file.</param>
    /// <exception cref="FormatException">A line is of another shape; the message names file, line and mend.</exception>
    public static IReadOnlyList<(string Text, string Label)> Read(TextReader lines, string fileName)
    {
        List<(string, string)> texts = [];
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                texts.Add(Parse(line) ?? throw new FormatException($"{fileName}:{number}: Write {{\"text\": \"…\", \"label\": \"…\"}} on one line."));
        }
        return texts;
    }

    private static (string, string)? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var label = LabelKeys.Select(key => Value(json.RootElement, key)).FirstOrDefault(value => value is not null);
            return Value(json.RootElement, "text") is { } text && label is not null ? (text, label) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Value(JsonElement item, string key) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
