using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Safety.Evaluation;

/// <summary>Reads labelled texts.</summary>
public static class SafetyCases
{
    /// <summary>
    /// Reads JSON lines with <c>text</c>, <c>lang</c>, <c>is_crisis</c>, <c>category</c>, <c>acceptable_urgency</c>, <c>urgency</c>,
    /// <c>trap</c> and <c>soft_offer_ok</c>.
    /// </summary>
    /// <exception cref="FormatException">A line cannot be read; the message gives file and line.</exception>
    public static IReadOnlyList<SafetyCase> ReadJsonLines(string path)
    {
        List<SafetyCase> cases = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) cases.Add(ReadJson(path, number, line));
        }
        return cases;
    }

    private static SafetyCase ReadJson(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var crisis = row.GetProperty("is_crisis").GetBoolean();
            return new(
                Text(row, "text"), Text(row, "lang"), Text(row, crisis ? "category" : "trap"), crisis ? Urgencies(row) : [],
                crisis || row.GetProperty("soft_offer_ok").GetBoolean());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{path}:{number}: this is no labelled text ({e.Message}).", e);
        }
    }

    private static SafetyUrgency[] Urgencies(JsonElement row)
    {
        var expected = Urgency(Text(row, "urgency"));
        return [expected, .. row.GetProperty("acceptable_urgency").EnumerateArray().Select(u => Urgency(u.GetString())).Where(u => u != expected)];
    }

    private static SafetyUrgency Urgency(string? text) => text switch
    {
        "immediate" => SafetyUrgency.Immediate,
        "urgent" => SafetyUrgency.Urgent,
        _ => throw new FormatException($"\"{text}\" is no urgency: use immediate or urgent."),
    };

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
