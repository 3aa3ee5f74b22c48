namespace ThrivingFamilies.Dialogs.Format;

/// <summary><c>line.yaml</c>: what an organisation makes its own. Nested names are joined with dots.</summary>
internal sealed class Line(IReadOnlyDictionary<string, string> values)
{
    private readonly IReadOnlyDictionary<string, string> values = values;

    public IReadOnlyList<string> Languages { get; init; } = ["en", "es"];

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public Pace Pace { get; init; } = new();

    /// <summary>The names of all values, in the order of the file.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>A value in a language where it differs by language; null when there is none.</summary>
    public string? Value(string name, string language) =>
        values.GetValueOrDefault($"{name}.{language}") ?? values.GetValueOrDefault(name) ?? values.GetValueOrDefault($"{name}.{Languages[0]}");
}
