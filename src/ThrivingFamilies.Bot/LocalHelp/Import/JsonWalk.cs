using System.Globalization;
using System.Text.Json;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Takes one object apart: what is inside of it becomes rows of their own tables, owners first.</summary>
internal sealed class JsonWalk(SourceFile file, long number, ImportReport report)
{
    // Members that hold an object which the row points to; it is read before the row.
    private static readonly Dictionary<string, (string Kind, string Link)> Single = new(StringComparer.Ordinal)
    {
        ["organization"] = ("organizations", "organization_id"),
        ["program"] = ("programs", "program_id"),
        ["location"] = ("locations", "location_id"),
        ["service"] = ("services", "service_id"),
        ["taxonomy_term"] = ("taxonomy_terms", "taxonomy_term_id"),
        ["taxonomy_detail"] = ("taxonomies", "taxonomy_id"),
    };

    private static readonly Dictionary<string, string> LinkTo = new(StringComparer.Ordinal)
    {
        ["organizations"] = "organization_id",
        ["services"] = "service_id",
        ["locations"] = "location_id",
        ["service_at_locations"] = "service_at_location_id",
        ["contacts"] = "contact_id",
        ["phones"] = "phone_id",
    };

    public List<Record> Found { get; } = [];

    public void Add(string kind, JsonElement element, Record? owner, bool isNested)
    {
        report.Row(file.Name);
        var record = new Record(kind, file.Name, number) { IsNested = isNested };
        var lists = new List<(string Kind, JsonElement List)>();
        foreach (var member in element.EnumerateObject())
            Take(record, member, lists);
        Own(record, owner);
        // What lies inside points to its owner by id; an owner without one gets the number of its object.
        if (record["id"] is null && lists.Count > 0)
            record["id"] = string.Create(CultureInfo.InvariantCulture, $"{file.Stem}-{kind}-{number}-{Found.Count}");
        Found.Add(record);
        foreach (var (childKind, list) in lists)
        {
            foreach (var child in list.EnumerateArray())
            {
                if (child.ValueKind == JsonValueKind.Object)
                    Add(childKind, child, record, isNested: true);
            }
        }
    }

    private void Take(Record record, JsonProperty member, List<(string, JsonElement)> lists)
    {
        var (name, value) = (member.Name, member.Value);
        if (value.ValueKind == JsonValueKind.Object && Single.TryGetValue(name, out var single))
        {
            Add(single.Kind, value, null, isNested: true);
            record[single.Link] ??= Text(record, value.TryGetProperty("id", out var id) ? id : default);
        }
        else if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object) && Table.Named(name) is { } table)
            lists.Add((table.Kind, value));
        else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False)
            record.Set(name, new(value.GetRawText(), IsJson: true));
        else
            record[name] = Text(record, value);
    }

    private string? Text(Record record, JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            report.Mend(record, "a text that is not valid Unicode is dropped");
            return null;
        }
    }

    private static void Own(Record record, Record? owner)
    {
        if (owner is null || owner["id"] is not { } id)
            return;
        if (record.Kind is "attributes")
        {
            record["link_id"] ??= id;
            record["link_entity"] ??= owner.Kind[..^1];
        }
        else if (record.Kind is "metadata")
            record["resource_id"] ??= id;
        else if (LinkTo.TryGetValue(owner.Kind, out var link))
            record[link] ??= id;
        if (record.Kind == "service_at_locations" && owner.Kind == "locations")
            record["location_id"] = id;
    }
}
