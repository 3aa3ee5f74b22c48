using System.Text;
using System.Text.Json;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Reads HSDS 3.0 JSON: a list or a page of services (or organizations, locations, terms), objects one after another, one object,
/// or the tables of the tabular form. Objects within objects become rows that point to their owner.
/// </summary>
internal static class JsonFile
{
    private const int Deepest = 32;

    private static readonly JsonSerializerOptions Options = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <exception cref="ImportException">It is no JSON, is cut off, or holds nothing that a directory has.</exception>
    public static IEnumerable<Record> Read(SourceFile file, Func<SourceFile, CountingStream> open, ImportReport report)
    {
        var isList = BeginsWithList(file, open);
        using var stream = open(file);
        using var objects = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, topLevelValues: !isList, Options).ToBlockingEnumerable().GetEnumerator();
        var number = 0L;
        while (Next(file, objects, number))
        {
            number++;
            foreach (var record in Taken(file, objects.Current, number, report))
                yield return record;
        }
    }

    // The names of members are decoded when they are read; a byte that is no UTF-8 shows only then.
    private static List<Record> Taken(SourceFile file, JsonElement element, long number, ImportReport report)
    {
        try
        {
            return [.. Records(file, element, number, report)];
        }
        catch (InvalidOperationException error)
        {
            throw new ImportException($"{file.Name} is not UTF-8 in object {number}. Save it as UTF-8; nothing was changed.", error);
        }
    }

    private static IEnumerable<Record> Records(SourceFile file, JsonElement element, long number, ImportReport report)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            report.Row(file.Name);
            report.LeaveOut(file.Name, number, "", null, "not an object");
            return [];
        }
        if (element.TryGetProperty("contents", out var page) && page.ValueKind == JsonValueKind.Array)
            return page.EnumerateArray().SelectMany((one, i) => Records(file, one, number + i, report));
        if (element.EnumerateObject().Any(member => member.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.Array))
            return Tables(file, element, report);
        var walk = new JsonWalk(file, number, report);
        walk.Add(KindOf(element, file), element, null, isNested: false);
        return walk.Found;
    }

    private static IEnumerable<Record> Tables(SourceFile file, JsonElement element, ImportReport report)
    {
        var tables = element.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array)
            .Select(member => (Kind: Table.Named(Path.GetFileNameWithoutExtension(member.Name))?.Kind ?? Path.GetFileNameWithoutExtension(member.Name), member.Value))
            .OrderBy(table => Table.Order(table.Kind));
        foreach (var (kind, rows) in tables)
        {
            var number = 0L;
            foreach (var row in rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object))
            {
                var walk = new JsonWalk(file, ++number, report);
                walk.Add(kind, row, null, isNested: false);
                foreach (var record in walk.Found)
                    yield return record;
            }
        }
    }

    /// <summary>What an object is: told by the members that only one kind has, then by the file's name.</summary>
    private static string KindOf(JsonElement element, SourceFile file)
    {
        if (Has(element, "service_at_locations") || Has(element, "organization") && Has(element, "status") || Has(element, "assured_date"))
            return "services";
        if (Has(element, "location") && Has(element, "service_id") || Has(element, "location_id") && Has(element, "service_id"))
            return "service_at_locations";
        if (Has(element, "location_type") || Has(element, "latitude"))
            return "locations";
        if (Has(element, "taxonomy_detail") || Has(element, "parent_id") || Has(element, "term_uri"))
            return "taxonomy_terms";
        if (Has(element, "status"))
            return "services";
        if (Has(element, "organization_identifiers") || Has(element, "website") || Has(element, "legal_status") || Has(element, "services") || Has(element, "tax_status"))
            return "organizations";
        return ByName(file.Stem) ?? (Has(element, "organization_id") ? "services" : "organizations");
    }

    private static string? ByName(string stem) => Table.All.Where(table => stem.StartsWith(table.Kind[..^1], StringComparison.Ordinal) || stem.Contains(table.Kind, StringComparison.Ordinal))
        .OrderByDescending(table => table.Kind.Length).FirstOrDefault()?.Kind;

    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);

    private static bool Next(SourceFile file, IEnumerator<JsonElement> objects, long read)
    {
        try
        {
            return objects.MoveNext();
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException or InvalidDataException or InvalidOperationException)
        {
            var where = error is JsonException { LineNumber: { } line } ? $"near line {line + 1}" : $"after object {read}";
            throw new ImportException($"{file.Name} is not usable JSON {where}: it is cut off, damaged, or not UTF-8. Get it again; nothing was changed.", error);
        }
    }

    private static bool BeginsWithList(SourceFile file, Func<SourceFile, CountingStream> open)
    {
        using var stream = open(file);
        try
        {
            for (var next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
            {
                if (next is not (' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF))
                    return next == '[';
            }
            return false;
        }
        catch (InvalidDataException error)
        {
            throw new ImportException($"{file.Name} is damaged ({error.Message}) Get it again; nothing was changed.", error);
        }
    }
}
