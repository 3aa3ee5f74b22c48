namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Reads a file set as rows to store, owners before what they own.</summary>
internal sealed class DirectoryReader(FileSet files, IdBook ids, ImportReport report, Action<long>? read = null)
{
    private const long LargestFile = 4_000_000_000;

    /// <exception cref="ImportException">The files are no directory, or cannot be read to their end.</exception>
    public IEnumerable<StoredRow> Rows()
    {
        var normalizer = new Normalizer(ids, report);
        foreach (var record in Records())
        {
            foreach (var row in normalizer.Rows(record))
                yield return row;
        }
        if (ids.Count("services") == 0)
            throw new ImportException($"{files.Path} holds no service that can be used: it is not a directory, or not in a format that is known (HSDS 1.1, 2.0, 3.0, Ohana, or a spreadsheet with --map; docs/local-help.md). Nothing was changed.");
    }

    private IEnumerable<Record> Records()
    {
        if (files.Map is { } map)
            return OfSheet(files.Files[0], map);
        var csv = files.Files.Where(file => file.Ending == ".csv").Select(file => (File: file, Kind: Table.Named(file.Stem)?.Kind ?? file.Stem)).OrderBy(one => Table.Order(one.Kind)).ToList();
        var json = files.Files.Where(file => file.Ending != ".csv").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (csv.Count > 0 && json.Count > 0)
            json = [];
        if (json.Count == 0 && !csv.Exists(one => one.Kind == "services"))
            throw new ImportException($"{files.Path} holds no services.csv. A directory is a folder or ZIP with the tables of HSDS, an HSDS 3.0 JSON file, or a spreadsheet with a column map (--map; docs/local-help.md). Nothing was changed.");
        return csv.SelectMany(one => CsvTable.Read(one.File, one.Kind, Open, report)).Concat(json.SelectMany(file => JsonFile.Read(file, Open, report)));
    }

    private IEnumerable<Record> OfSheet(SourceFile file, ColumnMap map)
    {
        map.Check(file.Name, CsvTable.Header(file, one => new(one.Open(), one.Name, LargestFile, _ => { })));
        var sheet = new Sheet(map, ids, report);
        return CsvTable.Read(file, "services", Open, report).SelectMany(sheet.Records);
    }

    private CountingStream Open(SourceFile file)
    {
        try
        {
            return new(file.Open(), file.Name, Math.Min(LargestFile, file.Length + 1_000_000), read ?? (_ => { }));
        }
        catch (InvalidDataException error)
        {
            throw new ImportException($"{file.Name} is damaged ({error.Message}) Get it again; nothing was changed.", error);
        }
    }
}
