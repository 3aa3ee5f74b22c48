namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Older formats keep lists in one column of a service or location; each item becomes a row of its own table.</summary>
internal static class Spread
{
    private static readonly (string Column, string Kind, string Field)[] Lists =
    [
        ("languages", "languages", "name"),
        ("service_areas", "service_areas", "name"),
        ("required_documents", "required_documents", "document"),
        ("accepted_payments", "payments_accepted", "payment"),
    ];

    /// <summary>Takes the lists out of the row.</summary>
    public static List<Record> Of(Record record)
    {
        var parts = new List<Record>();
        if (record.Kind is not ("services" or "locations") || record["id"] is not { } id)
            return parts;
        var link = record.Kind == "services" ? "service_id" : "location_id";
        foreach (var (column, kind, field) in Lists)
            Split(record, column, value => parts.Add(Part(record, kind, (link, id), (field, value))));
        if (record.Kind == "services")
        {
            Split(record, "taxonomy_ids", value => parts.Add(Part(record, "attributes", ("link_id", id), ("link_entity", "service"), ("taxonomy_term_id", value))));
            if (record["location_id"] is { } location)
                parts.Add(Part(record, "service_at_locations", ("service_id", id), ("location_id", location)));
        }
        else
            Split(record, "accessibility", value => parts.Add(Part(record, "accessibility", ("location_id", id), ("description", value))));
        return parts;
    }

    private static void Split(Record record, string column, Action<string> add)
    {
        if (record.Value(column) is not { IsJson: false } value)
            return;
        foreach (var one in value.Text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct())
            add(one);
        record[column] = null;
    }

    private static Record Part(Record record, string kind, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var part = new Record(kind, record.File, record.Line);
        foreach (var (name, value) in fields)
            part[name] = value;
        return part;
    }
}
