using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Which column of a spreadsheet fills which field: a YAML file of <c>field: column</c>, or a CSV file with the columns <c>field</c> and <c>column</c>.</summary>
/// <param name="path">The map's file, as errors name it.</param>
/// <param name="columns">By field (<see cref="SheetField.All"/>): the column's name, and the line of the map that says so.</param>
internal sealed class ColumnMap(string path, IReadOnlyDictionary<string, (string Column, long Line)> columns)
{
    /// <summary>In bytes; a map has a few dozen lines.</summary>
    private const long Largest = 100_000;

    /// <exception cref="ImportException">It is not there, or a line of it is wrong; the message tells the mend.</exception>
    public static ColumnMap Load(string path)
    {
        if (!File.Exists(path))
            throw new ImportException($"{path} is not there. Name the column map: a file with lines such as \"phone: Telephone\".");
        if (new FileInfo(path).Length > Largest)
            throw new ImportException($"{path} is far too large for a column map. Was the spreadsheet given to --map, or the other way round?");
        var columns = new Dictionary<string, (string, long)>(StringComparer.Ordinal);
        foreach (var (field, column, line) in path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? OfCsv(path) : OfYaml(path))
            Add(path, columns, field, column, line);
        return columns.ContainsKey("service") || columns.ContainsKey("organization") ? new(path, columns)
            : throw new ImportException($"{path} names no column for \"service\" nor for \"organization\". Add a line such as \"service: Program Name\".");
    }

    /// <summary>Looks whether the spreadsheet has the columns that the map names.</summary>
    /// <exception cref="ImportException">It lacks one.</exception>
    public void Check(string sheet, IReadOnlyList<string> header)
    {
        foreach (var (field, (column, line)) in columns)
        {
            if (!header.Contains(CsvTable.Folded(column)))
                throw new ImportException($"{path}, line {line}: {sheet} has no column \"{column}\" for \"{field}\". Write one of its columns ({string.Join(", ", header)}), or take the line out. Nothing was changed.");
        }
    }

    /// <summary>What a row of the spreadsheet says of a field; null where it says nothing.</summary>
    public string? Of(Record row, string field) => columns.TryGetValue(field, out var named) ? row[CsvTable.Folded(named.Column)]?.Trim() : null;

    private static void Add(string path, Dictionary<string, (string, long)> columns, string field, string column, long line)
    {
        if (!SheetField.All.Contains(field))
            throw new ImportException($"{path}, line {line}: \"{field}\" is no field. Write one of {string.Join(", ", SheetField.All)}.");
        if (column.Length == 0)
            throw new ImportException($"{path}, line {line}: \"{field}\" has no column. Write the name at the head of the spreadsheet's column, or take the line out.");
        if (!columns.TryAdd(field, (column, line)))
            throw new ImportException($"{path}, line {line}: \"{field}\" stands twice. Keep one of the two lines.");
    }

    private static IEnumerable<(string Field, string Column, long Line)> OfYaml(string path)
    {
        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(path);
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode map }] && map.Children.All(pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode })
                ? [.. map.Children.Select(pair => (Plain(pair.Key), Plain(pair.Value), pair.Key.Start.Line))]
                : throw new ImportException($"{path} is no column map. Write a line for each field: our field, a colon, the spreadsheet's column, such as \"phone: Telephone\".");
        }
        catch (YamlException error)
        {
            throw new ImportException($"{path}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message} Put a column's name with a colon or a # into quotation marks.", error);
        }
    }

    private static string Plain(YamlNode node) => ((YamlScalarNode)node).Value?.Trim() ?? "";

    private static IEnumerable<(string Field, string Column, long Line)> OfCsv(string path)
    {
        using var files = FileSet.Open(path);
        return [.. CsvTable.Read(files.Files[0], "map", file => new(file.Open(), file.Name, Largest, _ => { }), new ImportReport()).Select(row => row["field"] is { } field
            ? (field.Trim(), row["column"]?.Trim() ?? "", row.Line)
            : throw new ImportException($"{path}, line {row.Line}: no field. The first line of a column map is \"field,column\"; each line below it names one of our fields and the spreadsheet's column."))];
    }
}
