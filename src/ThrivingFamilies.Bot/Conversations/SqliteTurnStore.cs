using Microsoft.Data.Sqlite;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Group commits on SQLite: one connection that stays open, statements prepared once.</summary>
internal sealed class SqliteTurnStore(SqliteDatabase database, TurnSeal seal, ErrandStore errands) : ITurnStore
{
    private SqliteTurnStatements? statements;

    public bool IsShared => false;

    public async Task<ITurnUnit> BeginAsync(CancellationToken stop)
    {
        var writer = await database.BecomeWriterAsync(stop);
        try
        {
            statements ??= new SqliteTurnStatements((SqliteConnection)await database.OpenAsync(stop));
            return new SqliteTurnUnit(statements, seal, errands, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        statements?.Dispose();
        return ValueTask.CompletedTask;
    }
}
