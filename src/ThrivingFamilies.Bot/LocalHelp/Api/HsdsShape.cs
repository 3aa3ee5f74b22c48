using System.Globalization;
using System.Text.Json.Nodes;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>Makes a stored row what the schemas of HSDS 3.0 demand: required members are there, values have their types, nothing private goes out.</summary>
internal static class HsdsShape
{
    private static readonly HashSet<string> Numbers =
        ["latitude", "longitude", "minimum_age", "maximum_age", "amount", "year_incorporated", "extension", "timezone", "count", "interval"];

    private static readonly string[] Statuses = ["active", "inactive", "defunct", "temporarily closed"];

    private static readonly HashSet<string> Addresses = ["url", "website", "uri", "term_uri", "schedule_link"];

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["organizations"] = ["name", "description"],
        ["programs"] = ["name", "description"],
        ["taxonomies"] = ["name", "description"],
        ["taxonomy_terms"] = ["name", "description"],
        ["addresses"] = ["address_1", "city", "state_province", "postal_code", "country", "address_type"],
        ["services"] = ["name", "status"],
    };

    private static readonly Dictionary<string, string[]> Enums = new(StringComparer.Ordinal)
    {
        ["wkst"] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
        ["freq"] = ["WEEKLY", "MONTHLY"],
        ["address_type"] = ["physical", "postal", "virtual"],
        ["location_type"] = ["physical", "postal", "virtual"],
    };

    public static JsonObject Of(string kind, JsonObject row)
    {
        foreach (var (name, value) in row.ToList())
        {
            if (!IsFit(name, value))
                row.Remove(name);
        }
        foreach (var name in Required.GetValueOrDefault(kind) ?? [])
            row[name] ??= Default(row, name);
        if (kind == "services")
            row["status"] = row["status"]!.ToString() is var status && Statuses.Contains(status) ? status : "inactive";
        if (kind == "locations")
            row["location_type"] ??= "physical";
        return row;
    }

    private static string Default(JsonObject row, string name) => name switch
    {
        "description" => row["name"]?.ToString() ?? "",
        "country" => "US",
        "address_type" => "physical",
        "status" => "active",
        _ => "",
    };

    private static bool IsFit(string name, JsonNode? value)
    {
        if (value is null || name.StartsWith("line_", StringComparison.Ordinal))
            return false;
        if (value is not JsonValue)
            return true;
        var text = value.ToString();
        if (Numbers.Contains(name))
            return value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
        if (Addresses.Contains(name))
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (name is "email" or "assurer_email")
            return text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal);
        if (name == "last_modified")
            return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        return !Enums.TryGetValue(name, out var allowed) || allowed.Contains(text);
    }
}
