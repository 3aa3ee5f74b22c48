using System.Data.Common;
using System.Globalization;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>Reads the directory's rows for the API.</summary>
internal sealed class HsdsStore(Database database)
{
    private const string Columns = "kind AS Kind, id AS Id, body AS Body, changed_at AS ChangedAt";

    private const string ById = $"SELECT {Columns} FROM directory_rows WHERE kind = @kind AND (id = @id OR original_id = @id) AND retired_at IS NULL ORDER BY CASE WHEN id = @id THEN 0 ELSE 1 END LIMIT 1";

    private const string Version = "SELECT value FROM facts WHERE name = 'directory_version'";

    public async Task<string> VersionAsync()
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteScalarAsync<string?>(Version) ?? "0";
    }

    public async Task<HsdsRow?> FindAsync(string kind, string id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.QueryFirstOrDefaultAsync<HsdsRow>(ById, new { kind, id });
    }

    public async Task<(long Total, IReadOnlyList<HsdsRow> Rows)> PageAsync(string kind, HsdsQuery query)
    {
        var (where, values) = Where(kind, query);
        await using var connection = await database.OpenAsync();
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM directory_rows r WHERE {where}", values);
        values.Add("take", query.PerPage);
        values.Add("skip", (long)(query.Page - 1) * query.PerPage);
        var rows = await connection.QueryAsync<HsdsRow>($"SELECT {Columns} FROM directory_rows r WHERE {where} ORDER BY id LIMIT @take OFFSET @skip", values);
        return (total, rows.AsList());
    }

    /// <summary>Rows that belong to one: by <c>service_id</c>, <c>location_id</c>, <c>organization_id</c> or <c>other_id</c>.</summary>
    public async Task<ILookup<string, HsdsRow>> ChildrenAsync(string column, string id)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<HsdsRow>($"SELECT {Columns} FROM directory_rows WHERE {column} = @id AND retired_at IS NULL ORDER BY kind, id", new { id });
        return rows.ToLookup(row => row.Kind);
    }

    private static (string Where, DynamicParameters Values) Where(string kind, HsdsQuery query)
    {
        var where = "r.kind = @kind AND r.retired_at IS NULL";
        var values = new DynamicParameters();
        values.Add("kind", kind);
        void And(string condition, string name, object value)
        {
            where += $" AND {condition}";
            values.Add(name, value);
        }
        if (query.OrganizationId is { } organization)
            And(kind == "service_at_locations" ? "EXISTS (SELECT 1 FROM directory_rows s WHERE s.kind = 'services' AND s.id = r.service_id AND s.organization_id = @organization)" : "r.organization_id = @organization", "organization", organization);
        if (query.ModifiedAfter is { } after)
            And("r.changed_at >= @after", "after", after.ToUnix());
        if (query.TaxonomyTermId is { } term)
            And(Tagged(kind, "a.body LIKE @term ESCAPE '!'"), "term", $"%\"taxonomy_term_id\":\"{Escaped(term)}\"%");
        if (query.TaxonomyId is { } taxonomy)
            And(kind == "taxonomy_terms" ? "r.body LIKE @taxonomy ESCAPE '!'" : Tagged(kind, "EXISTS (SELECT 1 FROM directory_rows t WHERE t.kind = 'taxonomy_terms' AND t.body LIKE @taxonomy ESCAPE '!' AND a.body LIKE '%' || t.id || '%')"), "taxonomy", $"%\"taxonomy_id\":\"{Escaped(taxonomy)}\"%");
        foreach (var (i, word) in (query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Index())
            And(string.Create(CultureInfo.InvariantCulture, $"LOWER(r.body) LIKE @word{i} ESCAPE '!'"), string.Create(CultureInfo.InvariantCulture, $"word{i}"), $"%{Escaped(word.ToLowerInvariant())}%");
        return (where, values);
    }

    private static string Tagged(string kind, string condition) =>
        $"EXISTS (SELECT 1 FROM directory_rows a WHERE a.kind = 'attributes' AND a.retired_at IS NULL AND a.other_id = {(kind == "service_at_locations" ? "r.service_id" : "r.id")} AND {condition})";

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
