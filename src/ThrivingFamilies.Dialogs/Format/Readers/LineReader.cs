using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads <c>line.yaml</c>; what it leaves out has sensible defaults, so that the line also runs on an empty one.</summary>
internal static class LineReader
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["name"] = "ThrivingFamilies line",
        ["organisation"] = "ThrivingFamilies",
        ["program"] = "ThrivingFamilies",
        ["base_url"] = "http://localhost:5080",
        ["privacy"] = "{line.base_url}/privacy",
        ["time_zone"] = "America/Chicago",
    };

    public static Line Read(ContentFile? file, Problems problems, IReadOnlyDictionary<string, string>? overrides)
    {
        var map = file is null ? null : YamlTree.Read(file, problems);
        var values = new Dictionary<string, string>(Defaults, StringComparer.Ordinal);
        if (map is not null)
            Flatten(map, "", values);
        foreach (var (name, value) in overrides ?? new Dictionary<string, string>())
            Override(values, name, value);
        foreach (var name in values.Keys.ToList())
            values[name] = Expand(values[name], values);
        return Build(map, values, problems);
    }

    /// <summary>A setting holds for every language.</summary>
    private static void Override(Dictionary<string, string> values, string name, string value)
    {
        foreach (var inner in values.Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal)).ToList())
            values.Remove(inner);
        values[name] = value;
    }

    private static Line Build(MapNode? map, Dictionary<string, string> values, Problems problems)
    {
        var line = new Line(values);
        var reader = new Reader(problems, line);
        return new(values)
        {
            Languages = map?["languages"] is { } languages ? reader.Names(languages) : line.Languages,
            TimeZone = Zone(values["time_zone"], map?["time_zone"]?.Place ?? Place.OfFile("line.yaml"), problems),
            Pace = map?["pace"] is MapNode pace ? ReadPace(pace, reader) : new(),
        };
    }

    private static Pace ReadPace(MapNode map, Reader reader)
    {
        var pace = new Pace();
        TimeSpan Read(string name, TimeSpan otherwise) => map[name] is { } node ? reader.Span(node) : otherwise;
        return new()
        {
            Nudge = Read("nudge", pace.Nudge),
            Visit = Read("visit", pace.Visit),
            SafetyCheck = Read("safety_check", pace.SafetyCheck),
            Disclosure = Read("disclosure", pace.Disclosure),
        };
    }

    private static void Flatten(MapNode map, string prefix, Dictionary<string, string> values)
    {
        foreach (var (key, value) in map.Entries)
            if (value is MapNode inner && values.Remove(prefix + key.Value) is var _)
                Flatten(inner, $"{prefix}{key.Value}.", values);
            else if (value is TextNode text)
                values[prefix + key.Value] = text.Value;
    }

    /// <summary>One round: a value may name plain values, not values that name others.</summary>
    private static string Expand(string value, Dictionary<string, string> values)
    {
        foreach (var (name, plain) in values)
            if (!plain.Contains('{', StringComparison.Ordinal))
                value = value.Replace($"{{line.{name}}}", plain, StringComparison.Ordinal);
        return value;
    }

    private static TimeZoneInfo Zone(string id, Place place, Problems problems)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        problems.Add(place, $"\"{id}\" is not a time zone that this machine knows.", "Use a name such as America/Chicago; on Debian the package tzdata knows them.");
        return TimeZoneInfo.Utc;
    }
}
