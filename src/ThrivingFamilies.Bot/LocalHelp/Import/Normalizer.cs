using System.Globalization;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Turns the rows of any known format into rows of HSDS 3.0: names, links, ids; mends what can be mended and leaves out what leads
/// nowhere. Every such row is told to the report.
/// </summary>
internal sealed class Normalizer(IdBook ids, ImportReport report)
{
    /// <summary>A row that names more services and locations than this is a mistake.</summary>
    private const int MostCopies = 200;

    private readonly Clean clean = new();
    private readonly RowWriter writer = new();

    /// <summary>The rows to store for one row of a file; none when it is left out.</summary>
    public IEnumerable<StoredRow> Rows(Record record)
    {
        var isMended = false;
        if (Named(record) is { } missing)
        {
            report.LeaveOut(record, missing);
            return [];
        }
        clean.Apply(record, report, ref isMended);
        Shape(record, ref isMended);
        var parts = Spread.Of(record);
        var stored = new List<StoredRow>();
        foreach (var owned in Owned(record, ref isMended))
            Store(owned, stored, stored.Count, ref isMended);
        if (stored.Count > 0)
            report.Keep(record, isMended);
        foreach (var part in stored.Count > 0 ? parts : [])
            StorePart(part, stored);
        return stored;
    }

    private static string? Named(Record record) => record.Kind switch
    {
        "services" or "organizations" when record["name"] is null => "no name",
        "services" or "organizations" or "locations" when record["id"] is null => "no id",
        "phones" when record["number"] is null => "no number",
        _ => null,
    };

    /// <summary>Older columns get the names of HSDS 3.0, and their values its shapes.</summary>
    private void Shape(Record record, ref bool isMended)
    {
        foreach (var (from, to) in Table.Named(record.Kind)?.Renames ?? [])
            record.Rename(from, to);
        switch (record.Kind)
        {
            case "addresses":
                record["address_type"] ??= record.File.Contains("postal", StringComparison.OrdinalIgnoreCase) || record.File.Contains("mail", StringComparison.OrdinalIgnoreCase) ? "postal" : "physical";
                break;
            case "locations":
                record["location_type"] ??= record["virtual"] is "true" or "TRUE" or "1" ? "virtual" : "physical";
                CoordinateMend.Apply(record, report, ref isMended);
                break;
            case "phones":
                PhoneMend.Apply(record, report, ref isMended);
                break;
            case "schedules" or "holiday_schedules":
                ScheduleMend.Apply(record, report, ref isMended);
                break;
            case "attributes" when record["link_id"] is null && record["service_id"] is { } service:
                (record["link_id"], record["link_entity"], record["service_id"]) = (service, "service", null);
                record["taxonomy_term_id"] ??= record["taxonomy_id"];
                record["taxonomy_id"] = null;
                break;
            case "services":
                record["status"] ??= "active";
                record["status"] = record["status"]!.ToLowerInvariant();
                break;
        }
    }

    /// <summary>A row for each owner that is there: older files put several ids into one column.</summary>
    private List<Record> Owned(Record record, ref bool isMended)
    {
        var owners = Table.Named(record.Kind)?.Owners ?? [];
        var rows = new List<Record> { record };
        var (named, found) = (false, false);
        foreach (var (column, kind) in Links.To)
        {
            if (record[column] is not { } written)
                continue;
            var there = There(record, column, kind, written, ref isMended);
            named |= owners.Contains(column);
            found |= there.Count > 0 && owners.Contains(column);
            if (there.Count > 1 && owners.Length == 0 && record.Kind != "service_at_locations")
            {
                // A service of several organisations stays one service: that of the first.
                report.Mend(record, $"it names several under {column}; the first is kept");
                isMended = true;
                there = there[..1];
            }
            rows = there.Count <= 1 ? Set(rows, column, there.Count == 0 ? null : there[0]) : Times(rows, column, there);
        }
        LinkLater(record, rows);
        if (record.Kind == "attributes")
            (named, found) = LinkAny(record, rows);
        if (record.Kind == "service_at_locations" && rows.Exists(row => row["service_id"] is null || row["location_id"] is null))
            return LeaveOut(record, "its service or its location is not in the files");
        if (owners.Length > 0 && !found)
            return LeaveOut(record, named ? "what it belongs to is not in the files" : "it belongs to nothing");
        if (rows.Count > MostCopies)
            return LeaveOut(record, $"it names more than {MostCopies} services and locations");
        if (rows.Count > 1)
        {
            report.Mend(record, "it names several services or locations; kept once for each", $"{rows.Count}");
            isMended = true;
        }
        return rows;
    }

    private List<Record> LeaveOut(Record record, string reason)
    {
        report.LeaveOut(record, reason);
        return [];
    }

    private List<string> There(Record record, string column, string kind, string written, ref bool isMended)
    {
        var there = new List<string>();
        var missing = 0;
        foreach (var one in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            if (one == "0")
                continue; // older files write 0 for "none"
            var id = ids.Of(kind, one);
            if (ids.Has(kind, id))
                there.Add(id.ToString());
            else
                missing++;
        }
        if (missing > 0)
        {
            report.Mend(record, $"{column} leads to a row that is not in the files; the link is dropped", missing == 1 ? null : $"{missing} of them");
            isMended = true;
        }
        return there;
    }

    private void LinkLater(Record record, List<Record> rows)
    {
        foreach (var (column, kind) in Links.ToOwnKind)
        {
            if (record[column] is not { } written)
                continue;
            var several = written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (several.Length > 1)
                rows.ForEach(row => row["other_parents"] = string.Join(',', several[1..].Select(one => ids.Of(kind, one))));
            Set(rows, column, several.Length == 0 ? null : ids.Of(kind, several[0]).ToString());
        }
        if (record["resource_id"] is { } resource)
            Set(rows, "resource_id", Anywhere(resource) ?? ids.Derive("metadata", resource).ToString());
    }

    private (bool Named, bool Found) LinkAny(Record record, List<Record> rows)
    {
        if (record["link_id"] is not { } written)
            return (false, false);
        var found = Anywhere(written);
        Set(rows, "link_id", found);
        return (true, found is not null && rows[0]["taxonomy_term_id"] is not null);
    }

    private string? Anywhere(string written)
    {
        if (Guid.TryParse(written, out var uuid))
            return ids.HasAny(uuid) ? uuid.ToString() : null;
        foreach (var kind in (ReadOnlySpan<string>)["services", "organizations", "locations", "service_at_locations", "phones", "contacts", "programs"])
        {
            if (ids.Of(kind, written) is var id && ids.Has(kind, id))
                return id.ToString();
        }
        return null;
    }

    private static List<Record> Set(List<Record> rows, string column, string? id)
    {
        foreach (var row in rows)
            row[column] = id;
        return rows;
    }

    private static List<Record> Times(List<Record> rows, string column, List<string> several)
    {
        var all = new List<Record>(rows.Count * several.Count);
        foreach (var row in rows.Take(MostCopies + 1))
        {
            foreach (var id in several.Take(MostCopies + 1))
            {
                var copy = row.Copy();
                copy[column] = id;
                all.Add(copy);
            }
        }
        return all;
    }

    private void Store(Record record, List<StoredRow> stored, int copy, ref bool isMended)
    {
        var written = record["id"] ?? "";
        var own = written.Length == 0 ? ids.Derive(record.Kind, Seed(record)) : ids.Of(record.Kind, written);
        if (copy > 0)
            own = ids.Derive(record.Kind, string.Create(CultureInfo.InvariantCulture, $"{written}/{copy + 1}"));
        record["id"] = own.ToString();
        if (written.Length > 0 && copy == 0 && !written.Equals(record["id"], StringComparison.OrdinalIgnoreCase))
            record["source_id"] ??= written;
        Complete(record);
        var row = writer.Write(record);
        if (ids.HashOf(record.Kind, own) is { } taken && !Free(record, ref own, ref row, taken, ref isMended))
            return;
        ids.Keep(record.Kind, own, row.Hash);
        if (record.Kind == "locations" && record["organization_id"] is { } organization)
            ids.OrganizationOfLocation[own] = organization;
        stored.Add(row);
    }

    /// <summary>What a second row with the same id comes to.</summary>
    /// <returns>False when it is left out.</returns>
    private bool Free(Record record, ref Guid own, ref StoredRow row, long taken, ref bool isMended)
    {
        if (record.IsNested)
        {
            report.Forget(record.File); // an object repeats its organisation in each of its services
            return false;
        }
        if (taken == row.Hash)
        {
            report.LeaveOut(record, "the same row stands twice");
            return false;
        }
        if (record.Kind is "services" or "organizations" or "locations" or "programs" or "taxonomy_terms" or "taxonomies")
        {
            report.LeaveOut(record, "another row has this id");
            return false;
        }
        own = ids.Derive(record.Kind, $"{own} {Seed(record)}");
        if (ids.Has(record.Kind, own))
        {
            report.LeaveOut(record, "the same row stands twice");
            return false;
        }
        report.Mend(record, "another row has this id; it got one of its own", record["source_id"] ?? record["id"]);
        record["id"] = own.ToString();
        row = writer.Write(record);
        isMended = true;
        return true;
    }

    private void Complete(Record record)
    {
        if (record.Kind == "services" && record["organization_id"] is null && record["location_id"] is { } location && ids.OrganizationOfLocation.TryGetValue(Guid.Parse(location), out var organization))
            record["organization_id"] = organization;
        if (record.Kind == "services")
            record["location_id"] = null;
    }

    private static string Seed(Record record) => string.Join('\u001f', record.Fields.Where(field => field.Key is not ("id" or "source_id")).Select(field => $"{field.Key}={field.Value.Text}"));

    private void StorePart(Record part, List<StoredRow> stored)
    {
        var isMended = false;
        foreach (var (column, kind) in Links.To)
        {
            if (part[column] is { } written)
                part[column] = ids.Has(kind, ids.Of(kind, written)) ? ids.Of(kind, written).ToString() : null;
        }
        if (part["link_id"] is { } link)
            part["link_id"] = ids.Of("services", link).ToString();
        if (part.Kind == "service_at_locations" && part["location_id"] is null || part.Kind == "attributes" && part["taxonomy_term_id"] is null)
        {
            report.Mend(part, "it names a location or a term that is not in the files; the link is dropped");
            return;
        }
        Store(part, stored, 0, ref isMended);
    }
}
