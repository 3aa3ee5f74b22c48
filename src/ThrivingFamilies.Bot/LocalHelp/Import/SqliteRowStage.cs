using Microsoft.Data.Sqlite;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

internal sealed class SqliteRowStage : IRowStage
{
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand insert;

    public SqliteRowStage(SqliteConnection connection)
    {
        // Deferred: it writes to the temporary table alone, so the line's own writes need not wait.
        transaction = connection.BeginTransaction(deferred: true);
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = DirectoryMerge.StageInsert;
        for (var i = 1; i <= 9; i++)
            insert.Parameters.Add(new SqliteParameter($"${i}", null));
        insert.Prepare();
    }

    public ValueTask AddAsync(StoredRow row)
    {
        insert.With(row.Kind, row.Id, row.OriginalId, row.OrganizationId, row.ServiceId, row.LocationId, row.OtherId, row.Hash, row.Body).ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public async Task FinishAsync() => await transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await insert.DisposeAsync();
        await transaction.DisposeAsync();
    }
}
