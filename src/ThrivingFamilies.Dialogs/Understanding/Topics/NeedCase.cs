using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A first text with the needs that it names.</summary>
/// <param name="Required">Topics that must be found, all of them.</param>
/// <param name="Acceptable">Topics that may come first.</param>
public sealed record NeedCase(string Text, string Language, IReadOnlyList<string> Required, IReadOnlyList<string> Acceptable)
{
    /// <summary>Reads JSON lines with <c>text</c>, <c>lang</c>, <c>required</c> and <c>acceptable</c>.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message gives file and line.</exception>
    public static IReadOnlyList<NeedCase> ReadJsonLines(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, number: i + 1)).Where(row => row.line.Trim().Length > 0).Select(row => Read(path, row.number, row.line))];

    private static NeedCase Read(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new(row.GetProperty("text").GetString()!, row.GetProperty("lang").GetString()!, Names(row, "required"), Names(row, "acceptable"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{path}:{number}: this is no first text with its needs ({error.Message}). Write {{\"text\",\"lang\",\"required\",\"acceptable\"}}.", error);
        }
    }

    private static string[] Names(JsonElement row, string list) => [.. row.GetProperty(list).EnumerateArray().Select(name => name.GetString()!)];
}
