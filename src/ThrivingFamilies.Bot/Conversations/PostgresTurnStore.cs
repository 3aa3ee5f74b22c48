using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Group commits on PostgreSQL, where replicas share the conversations by row locks.</summary>
internal sealed class PostgresTurnStore(PostgresDatabase database, TurnSeal seal, ErrandStore errands) : ITurnStore
{
    public bool IsShared => true;

    public async Task<ITurnUnit> BeginAsync(CancellationToken stop)
    {
        var connection = await database.DataSource.OpenConnectionAsync(stop);
        try
        {
            return new PostgresTurnUnit(connection, await connection.BeginTransactionAsync(stop), seal, errands);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
