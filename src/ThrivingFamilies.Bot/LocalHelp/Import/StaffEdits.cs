using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>What staff changed by hand lies over the imported rows; a newer file that says otherwise than before is told, and staff's word stays.</summary>
internal static class StaffEdits
{
    private const string Edited = """
        SELECT e.kind AS Kind, e.id AS Id, e.field AS Field, e.value AS Value, e.imported AS Imported, r.body AS Body
        FROM directory_edits e JOIN directory_rows r ON r.kind = e.kind AND r.id = e.id WHERE r.source = @source
        """;

    private const string Update = "UPDATE directory_edits SET imported = @imported WHERE kind = @kind AND id = @id AND field = @field";

    public static async Task TellClashesAsync(DbConnection connection, DbTransaction transaction, string source, ImportReport report)
    {
        foreach (var edit in await connection.QueryAsync<Row>(Edited, new { source }, transaction))
        {
            var said = Value(edit.Body, edit.Field);
            if (said == edit.Imported)
                continue;
            if (said != edit.Value)
                report.Clashes.Add($"{edit.Kind} {edit.Id}, {edit.Field}: staff wrote \"{edit.Value}\", the files now say \"{said}\" (before: \"{edit.Imported}\"). Staff's word was kept.");
            await connection.ExecuteAsync(Update, new { imported = said, kind = edit.Kind, id = edit.Id, field = edit.Field }, transaction);
        }
    }

    private static string? Value(string body, string field)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty(field, out var value) ? value.ToString() : null;
    }

    private sealed class Row
    {
        public string Kind { get; init; } = "";

        public string Id { get; init; } = "";

        public string Field { get; init; } = "";

        public string? Value { get; init; }

        public string? Imported { get; init; }

        public string Body { get; init; } = "";
    }
}
