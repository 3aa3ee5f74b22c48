using System.Text;
using System.Text.Json;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>Writes the directory as the tables of HSDS 3.0, one CSV each, with whatever columns its rows have. Imported again it is the same.</summary>
internal sealed class DirectoryExport(Database database)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private const string Kinds = "SELECT DISTINCT kind FROM directory_rows WHERE retired_at IS NULL ORDER BY kind";

    private const string Rows = "SELECT body FROM directory_rows WHERE kind = @kind AND retired_at IS NULL ORDER BY id";

    /// <returns>How many rows were written, by file.</returns>
    public async Task<IReadOnlyList<(string File, int Rows)>> RunAsync(string folder, CancellationToken stop = default)
    {
        Directory.CreateDirectory(folder);
        await using var connection = await database.OpenAsync(stop);
        var written = new List<(string, int)>();
        foreach (var kind in (await connection.QueryAsync<string>(Kinds)).AsList())
        {
            var columns = await ColumnsAsync(connection, kind, stop);
            var name = $"{Safe(kind)}.csv";
            written.Add((name, await WriteAsync(connection, kind, columns, Path.Combine(folder, name), stop)));
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "datapackage.json"), Package(written), stop);
        return written;
    }

    private static async Task<List<string>> ColumnsAsync(System.Data.Common.DbConnection connection, string kind, CancellationToken stop)
    {
        var columns = new SortedSet<string>(StringComparer.Ordinal);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(Rows, new { kind }, cancellationToken: stop));
        while (await rows.ReadAsync(stop))
        {
            using var body = JsonDocument.Parse(rows.GetString(0));
            foreach (var member in body.RootElement.EnumerateObject())
                columns.Add(member.Name);
        }
        columns.Remove("id");
        return ["id", .. columns];
    }

    private static async Task<int> WriteAsync(System.Data.Common.DbConnection connection, string kind, List<string> columns, string path, CancellationToken stop)
    {
        await using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        await file.WriteAsync(string.Join(',', columns) + "\n");
        var count = 0;
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(Rows, new { kind }, cancellationToken: stop));
        for (; await rows.ReadAsync(stop); count++)
        {
            using var body = JsonDocument.Parse(rows.GetString(0));
            await file.WriteAsync(string.Join(',', columns.Select(column => Cell(body.RootElement, column))) + "\n");
        }
        return count;
    }

    private static string Cell(JsonElement row, string column)
    {
        if (!row.TryGetProperty(column, out var value))
            return "";
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A table that no version of HSDS has keeps its name, as far as a file can be called so.
    private static string Safe(string kind) => string.Concat(kind.Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : '_'));

    private static string Package(IReadOnlyList<(string File, int Rows)> written) => JsonSerializer.Serialize(new
    {
        name = "human_services_data",
        title = "Human Services Data Specification",
        profile = "tabular-data-package",
        hsds_version = "3.0",
        resources = written.Select(one => new { name = Path.GetFileNameWithoutExtension(one.File), path = one.File, profile = "tabular-data-resource", format = "csv", encoding = "utf-8" }),
    }, Indented);
}
