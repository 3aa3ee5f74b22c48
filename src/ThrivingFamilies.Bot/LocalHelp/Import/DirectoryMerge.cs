using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Brings the staged rows into the directory: new ones, changed ones, and those that are gone. Rows that say the same are not touched.</summary>
internal static class DirectoryMerge
{
    public const string MakeStage = """
        CREATE TEMPORARY TABLE directory_stage (
            kind TEXT NOT NULL, id TEXT NOT NULL, original_id TEXT, organization_id TEXT, service_id TEXT, location_id TEXT, other_id TEXT,
            hash BIGINT NOT NULL, body TEXT NOT NULL)
        """;

    public const string IndexStage = "CREATE UNIQUE INDEX directory_stage_once ON directory_stage (kind, id)";

    public const string DropStage = "DROP TABLE IF EXISTS directory_stage";

    public const string StageInsert = "INSERT INTO directory_stage VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private const string CountKnown = """
        SELECT COUNT(*) AS Known, COALESCE(SUM(CASE WHEN r.hash <> s.hash OR r.retired_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS Changed
        FROM directory_stage s JOIN directory_rows r ON r.kind = s.kind AND r.id = s.id
        """;

    private const string CountStaged = "SELECT COUNT(*) FROM directory_stage";

    private const string Upsert = """
        INSERT INTO directory_rows (kind, id, source, original_id, organization_id, service_id, location_id, other_id, hash, body, changed_at)
        SELECT s.kind, s.id, @source, s.original_id, s.organization_id, s.service_id, s.location_id, s.other_id, s.hash, s.body, @now
        FROM directory_stage s WHERE true
        ON CONFLICT (kind, id) DO UPDATE SET
            source = excluded.source, original_id = excluded.original_id, organization_id = excluded.organization_id, service_id = excluded.service_id,
            location_id = excluded.location_id, other_id = excluded.other_id, hash = excluded.hash, body = excluded.body, changed_at = excluded.changed_at, retired_at = NULL
        WHERE directory_rows.hash <> excluded.hash OR directory_rows.retired_at IS NOT NULL
        """;

    private const string Retire = """
        UPDATE directory_rows SET retired_at = @now, changed_at = @now
        WHERE source = @source AND retired_at IS NULL AND NOT EXISTS (SELECT 1 FROM directory_stage s WHERE s.kind = directory_rows.kind AND s.id = directory_rows.id)
        """;

    private const string RetireSample = "DELETE FROM directory_rows WHERE source IN (SELECT name FROM directory_sources WHERE is_sample = 1 AND name <> @source)";

    private const string ForgetSample = "DELETE FROM directory_sources WHERE is_sample = 1 AND name <> @source";

    private const string RememberSource = """
        INSERT INTO directory_sources (name, imported_at, is_sample) VALUES (@source, @now, @sample)
        ON CONFLICT (name) DO UPDATE SET imported_at = excluded.imported_at
        """;

    private const string NewVersion = """
        INSERT INTO facts (name, value) VALUES ('directory_version', '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(facts.value AS BIGINT) + 1 AS TEXT)
        """;

    public static async Task<ImportFigures> RunAsync(DbConnection connection, DbTransaction transaction, string source, int services, bool isSample, DateTimeOffset now)
    {
        var values = new { source, now = now.ToUnix(), sample = isSample ? 1 : 0 };
        var staged = await connection.ExecuteScalarAsync<long>(CountStaged, transaction: transaction);
        var (known, changed) = await connection.QuerySingleAsync<(long, long)>(CountKnown, transaction: transaction);
        if (staged > known || changed > 0)
            await connection.ExecuteAsync(Upsert, values, transaction, commandTimeout: 0);
        var retired = await connection.ExecuteAsync(Retire, values, transaction, commandTimeout: 0);
        if (!isSample)
        {
            retired += await connection.ExecuteAsync(RetireSample, values, transaction);
            await connection.ExecuteAsync(ForgetSample, values, transaction);
        }
        var figures = new ImportFigures(source, services, staged - known, changed, known - changed, retired);
        await connection.ExecuteAsync(RememberSource, values, transaction);
        if (!figures.ChangedNothing)
            await connection.ExecuteAsync(NewVersion, transaction: transaction);
        return figures;
    }
}
