using System.Globalization;
using System.Text.Json;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Conformance;

/// <summary>Compares entities with expected results as the original library's own tests do: every key that the spec names.</summary>
internal static class SpecComparison
{
    public static bool Matches(IReadOnlyList<Entity> found, IReadOnlyList<JsonElement> expected)
    {
        if (found.Count != expected.Count)
            return false;
        for (var i = 0; i < found.Count; i++)
            if (!Matches(found[i], expected[i]))
                return false;
        return true;
    }

    private static bool Matches(Entity found, JsonElement expected) =>
        string.Equals(found.Text, expected.GetProperty("Text").GetString(), StringComparison.OrdinalIgnoreCase)
        && (SpecCase.Name(expected).Length == 0 || found.Type == SpecCase.Name(expected))
        && (!expected.TryGetProperty("Start", out var start) || start.GetInt32() == found.Start)
        && (!expected.TryGetProperty("End", out var end) || end.GetInt32() == found.End)
        && (!expected.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind == JsonValueKind.Null || SameObject(resolution, found.Resolution));

    private static bool SameObject(JsonElement expected, IReadOnlyDictionary<string, object?> found) =>
        expected.EnumerateObject().All(property => found.TryGetValue(property.Name, out var value) && SameValue(property.Value, value));

    private static bool SameValue(JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.Array => found is IReadOnlyList<IReadOnlyDictionary<string, string>> rows && SameRows(expected, rows),
        JsonValueKind.Number => found is double number && Math.Abs(number - expected.GetDouble()) < 1e-9,
        JsonValueKind.True or JsonValueKind.False => found is bool flag && flag == expected.GetBoolean(),
        _ => string.Equals(Convert.ToString(found, CultureInfo.InvariantCulture), expected.GetString(), StringComparison.OrdinalIgnoreCase),
    };

    private static bool SameRows(JsonElement expected, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        if (expected.GetArrayLength() != rows.Count)
            return false;
        return expected.EnumerateArray().Zip(rows).All(pair => pair.First.EnumerateObject().All(property =>
            pair.Second.TryGetValue(property.Name, out var value) && value == property.Value.ToString()));
    }
}
