using System.Globalization;
using System.Text.Json;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Fields of a stored row.</summary>
internal static class Json
{
    /// <summary>Null when absent; a number as it is written.</summary>
    public static string? Text(this JsonElement row, string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    public static double Number(this JsonElement row, string name) =>
        row.Text(name) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN;

    public static DateOnly? Day(this JsonElement row, string name) => Day(row.Text(name));

    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
