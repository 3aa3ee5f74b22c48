namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Takes the lines of a plain spreadsheet apart: each is a service with its organisation, place, phone, hours and category.</summary>
internal sealed class Sheet(ColumnMap map, IdBook ids, ImportReport report)
{
    /// <summary>Owners first. The service has the line itself in the report; what it brings is counted beside it.</summary>
    public IEnumerable<Record> Records(Record row)
    {
        var service = new Record("services", row.File, row.Line);
        service["name"] = map.Of(row, "service") ?? map.Of(row, "organization");
        if (service["name"] is not { } name)
            return [service]; // left out, and told
        var organization = Part(row, "organizations", ("name", map.Of(row, "organization") ?? name));
        organization["id"] = ids.Derive("organizations", organization["name"]!.ToLowerInvariant()).ToString();
        service["organization_id"] = organization["id"];
        foreach (var (field, column) in SheetField.OfService)
            service[column] = map.Of(row, field);
        Identify(row, service);
        var all = new List<Record> { organization, service };
        AddPlace(row, service, all);
        AddOwned(row, service["id"]!, all);
        report.Row(row.File, all.Count - 1);
        return all;
    }

    // Without an id of its own a service is known again by its name, its organisation and where it is; all else may change.
    private void Identify(Record row, Record service)
    {
        if (map.Of(row, "id") is { } id)
            (service["id"], service["source_id"]) = (ids.Of("services", id).ToString(), id);
        else
            service["id"] = ids.Derive("services", string.Join('\u001f', [service["organization_id"]!, service["name"]!.ToLowerInvariant(), .. SheetField.OfAddress.Keys.Select(field => map.Of(row, field))])).ToString();
    }

    private void AddPlace(Record row, Record service, List<Record> all)
    {
        var address = Part(row, "addresses", [.. SheetField.OfAddress.Select(pair => (pair.Value, map.Of(row, pair.Key)))]);
        var location = Part(row, "locations", ("latitude", map.Of(row, "latitude")), ("longitude", map.Of(row, "longitude")));
        if (address.Fields.Count == 0 && location.Fields.Count == 0)
            return;
        location["id"] = ids.Derive("locations", string.Join('\u001f', [service["id"]!, .. SheetField.OfAddress.Keys.Select(field => map.Of(row, field))])).ToString();
        location["name"] = service["name"];
        location["organization_id"] = service["organization_id"];
        all.Insert(1, location);
        if (address.Fields.Count > 0)
        {
            address["location_id"] = location["id"];
            all.Add(address);
        }
        all.Add(Part(row, "service_at_locations", ("service_id", service["id"]), ("location_id", location["id"])));
    }

    private void AddOwned(Record row, string service, List<Record> all)
    {
        if (map.Of(row, "phone") is { } phone)
            all.Add(Part(row, "phones", ("service_id", service), ("number", phone), ("type", "voice")));
        if (map.Of(row, "fax") is { } fax)
            all.Add(Part(row, "phones", ("service_id", service), ("number", fax), ("type", "fax")));
        var schedule = Part(row, "schedules", ("byday", map.Of(row, "days")), ("opens_at", map.Of(row, "opens")), ("closes_at", map.Of(row, "closes")), ("description", map.Of(row, "hours")));
        if (schedule.Fields.Count > 0)
        {
            schedule["service_id"] = service;
            all.Add(schedule);
        }
        foreach (var category in (map.Of(row, "category") ?? "").Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var term = ids.Derive("taxonomy_terms", category.ToLowerInvariant()).ToString();
            all.Add(Part(row, "taxonomy_terms", ("id", term), ("name", category)));
            all.Add(Part(row, "attributes", ("link_id", service), ("link_entity", "service"), ("taxonomy_term_id", term)));
        }
    }

    private static Record Part(Record row, string kind, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var part = new Record(kind, row.File, row.Line) { IsNested = true };
        foreach (var (name, value) in fields)
            part[name] = value;
        return part;
    }
}
