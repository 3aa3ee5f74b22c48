using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>Checks JSON against the public schemas of HSDS: as much of JSON Schema as they use (type, format, enum, required, items, $ref).</summary>
internal sealed class HsdsSchemas(string folder)
{
    private readonly Dictionary<string, JsonNode> read = [];

    public List<string> Problems(string schema, JsonNode value)
    {
        var problems = new List<string>();
        Check(Schema(schema), value, schema, problems);
        return problems;
    }

    private JsonNode Schema(string name)
    {
        if (!read.TryGetValue(name, out var schema))
            read[name] = schema = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.json")))!;
        return schema;
    }

    private void Check(JsonNode schema, JsonNode? value, string at, List<string> problems)
    {
        if (schema["$ref"]?.ToString() is { } reference)
            schema = Schema(Path.GetFileNameWithoutExtension(reference));
        if (value is null || (schema["type"]?.ToString() is { } type && !Is(type, value)))
        {
            problems.Add($"{at} is no {schema["type"]}: {value?.ToJsonString()}");
            return;
        }
        if (value is JsonArray list && schema["items"] is { } items)
        {
            for (var i = 0; i < list.Count; i++)
                Check(items, list[i], $"{at}[{i}]", problems);
        }
        if (value is JsonObject row)
            CheckObject(schema, row, at, problems);
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => one?.ToString() == value.ToString()))
            problems.Add($"{at} is not one of {allowed.ToJsonString()}: {value}");
        if (schema["format"]?.ToString() is { } format && !HasFormat(format, value.ToString()))
            problems.Add($"{at} is no {format}: {value}");
    }

    private void CheckObject(JsonNode schema, JsonObject row, string at, List<string> problems)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!row.ContainsKey(name!.ToString()))
                problems.Add($"{at} lacks {name}");
        }
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (row.TryGetPropertyValue(name, out var value))
                Check(member!, value, $"{at}.{name}", problems);
        }
    }

    private static bool Is(string type, JsonNode value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value.GetValueKind() == JsonValueKind.String,
        "number" or "integer" => value.GetValueKind() == JsonValueKind.Number,
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };

    private static bool HasFormat(string format, string value) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "uri" => Uri.TryCreate(value, UriKind.Absolute, out _),
        "email" => value.Contains('@', StringComparison.Ordinal),
        "date-time" => DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };
}
