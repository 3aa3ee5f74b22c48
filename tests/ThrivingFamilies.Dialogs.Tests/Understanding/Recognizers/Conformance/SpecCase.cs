using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Conformance;

/// <summary>One case of the public specs: an input and the results that are expected of it.</summary>
internal sealed record SpecCase(string Input, DateTime Reference, bool Unsupported, IReadOnlyList<JsonElement> Results)
{
    private static readonly string[] Points = ["datetimeV2.date", "datetimeV2.time", "datetimeV2.datetime", "datetimeV2.duration"];

    /// <summary>Only points in time and durations are expected (or nothing), no range and no set.</summary>
    public bool IsPoint => Results.All(result => Points.Contains(Name(result)));

    /// <summary>Three cases in ten, by a hash of the input that does not change from run to run: looked at last when developing.</summary>
    public bool IsHeldOut => Input.Aggregate(17u, (hash, c) => unchecked(hash * 31 + c)) / 7 % 10 < 3;

    public static string Name(JsonElement result) => result.TryGetProperty("TypeName", out var name) ? name.GetString()! : "";

    public static SpecCase From(JsonElement row) => new(
        row.GetProperty(nameof(Input)).GetString()!,
        row.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var at) ? at.GetDateTime() : new DateTime(2016, 11, 7, 0, 0, 0, DateTimeKind.Unspecified),
        Marked(row, "NotSupported") || Marked(row, "NotSupportedByDesign"),
        [.. row.GetProperty(nameof(Results)).EnumerateArray()]);

    private static bool Marked(JsonElement row, string property) =>
        row.TryGetProperty(property, out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);
}
