using Npgsql;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

internal sealed class PostgresRowStage(NpgsqlBinaryImporter copy) : IRowStage
{
    public static async Task<IRowStage> OpenAsync(NpgsqlConnection connection, CancellationToken stop) =>
        new PostgresRowStage(await connection.BeginBinaryImportAsync("COPY directory_stage (kind, id, original_id, organization_id, service_id, location_id, other_id, hash, body) FROM STDIN (FORMAT BINARY)", stop));

    public async ValueTask AddAsync(StoredRow row)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync(row.Kind);
        await copy.WriteAsync(row.Id);
        await copy.WriteAsync(row.OriginalId);
        await copy.WriteAsync(row.OrganizationId);
        await copy.WriteAsync(row.ServiceId);
        await copy.WriteAsync(row.LocationId);
        await copy.WriteAsync(row.OtherId);
        await copy.WriteAsync(row.Hash);
        await copy.WriteAsync(row.Body);
    }

    public async Task FinishAsync() => await copy.CompleteAsync();

    public ValueTask DisposeAsync() => copy.DisposeAsync();
}
