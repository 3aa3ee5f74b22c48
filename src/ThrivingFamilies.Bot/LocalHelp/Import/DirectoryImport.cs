using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Imports a directory: everything is read and staged first, then brought in with one transaction. Until that commits, nothing has
/// changed; the same files again change nothing.
/// </summary>
internal sealed class DirectoryImport(Database database, TimeProvider clock)
{
    /// <param name="source">Which directory this is; a newer file of the same one updates it and retires what is gone.</param>
    /// <param name="read">Told of bytes as they are read.</param>
    /// <exception cref="ImportException">The files cannot be imported; the message tells the mend.</exception>
    public async Task<ImportFigures> RunAsync(FileSet files, string source, ImportReport report, Action<long>? read = null, bool isSample = false, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var ids = new IdBook(source);
        try
        {
            await PrepareAsync(connection);
            await StageAsync(connection, new DirectoryReader(files, ids, report, read).Rows(), stop);
            await connection.ExecuteAsync(DirectoryMerge.IndexStage);
            return await database.WriteOnAsync(connection, async transaction =>
            {
                var figures = await DirectoryMerge.RunAsync(connection, transaction, source, ids.Count("services"), isSample, clock.GetUtcNow());
                await StaffEdits.TellClashesAsync(connection, transaction, source, report);
                return figures;
            }, stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{files.Path} cannot be read ({error.Message}) Nothing was changed.", error);
        }
        finally
        {
            await connection.ExecuteAsync(DirectoryMerge.DropStage);
        }
    }

    // A large stage belongs on the disk, not into memory.
    private static async Task PrepareAsync(DbConnection connection)
    {
        if (connection is SqliteConnection)
            await connection.ExecuteAsync("PRAGMA temp_store=FILE");
        await connection.ExecuteAsync(DirectoryMerge.DropStage);
        await connection.ExecuteAsync(DirectoryMerge.MakeStage);
    }

    private static async Task StageAsync(DbConnection connection, IEnumerable<StoredRow> rows, CancellationToken stop)
    {
        await using var stage = connection is NpgsqlConnection postgres ? await PostgresRowStage.OpenAsync(postgres, stop) : new SqliteRowStage((SqliteConnection)connection);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            await stage.AddAsync(row);
        }
        await stage.FinishAsync();
    }
}
