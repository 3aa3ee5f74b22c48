using System.Data.Common;

namespace ThrivingFamilies.Bot.Storage;

/// <summary>The one database of the line: opens connections and runs writes. SQL is shared wherever the two engines agree.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>What an engine spells differently: <c>identity</c>, <c>bytes</c>, <c>in_ids</c>, <c>skip_locked</c>.</summary>
    public abstract string Spell(string sql);

    /// <summary>Turns that may be under way at once: one writer on SQLite, several on PostgreSQL.</summary>
    public abstract int WriteLanes { get; }

    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken stop = default);

    /// <summary>Holds whatever keeps two processes from migrating at once.</summary>
    public abstract Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken stop);

    /// <summary>Runs one transaction; waits its turn where the engine has a single writer. Rolled back when <paramref name="work"/> throws.</summary>
    public abstract Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop = default);

    public Task WriteAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken stop = default) =>
        WriteAsync(async (connection, transaction) =>
        {
            await work(connection, transaction);
            return true;
        }, stop);

    /// <summary>Runs one transaction on a connection that holds something already, such as a temporary table.</summary>
    public abstract Task<T> WriteOnAsync<T>(DbConnection connection, Func<DbTransaction, Task<T>> work, CancellationToken stop = default);

    public abstract ValueTask DisposeAsync();
}
