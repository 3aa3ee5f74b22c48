using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ThrivingFamilies.Bot.Storage;

/// <summary>SQLite in WAL mode with synchronous=FULL: a commit is on the disk before anybody is told. One writer at a time, in process.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string connectionString;
    private readonly SemaphoreSlim writer = new(1, 1);

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = true, DefaultTimeout = 30 };
        if (Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        this.connectionString = builder.ToString();
    }

    /// <summary>False before the first start.</summary>
    public bool IsThere => File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource);

    public override int WriteLanes => 1;

    public override string Spell(string sql) => sql
        .Replace("{{identity}}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("{{bytes}}", "BLOB", StringComparison.Ordinal)
        .Replace("{{in_ids}}", "IN @ids", StringComparison.Ordinal)
        .Replace("{{skip_locked}}", "", StringComparison.Ordinal);

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken stop = default)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(stop);
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>The exclusive right to write; the turn units of <c>Conversations/</c> hold it over a group commit.</summary>
    public async Task<IDisposable> BecomeWriterAsync(CancellationToken stop)
    {
        await writer.WaitAsync(stop);
        return new Writer(writer);
    }

    public override async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop = default)
    {
        using var _ = await BecomeWriterAsync(stop);
        await using var connection = await OpenAsync(stop);
        await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(stop);
        return result;
    }

    public override async Task<T> WriteOnAsync<T>(DbConnection connection, Func<DbTransaction, Task<T>> work, CancellationToken stop = default)
    {
        using var _ = await BecomeWriterAsync(stop);
        await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
        var result = await work(transaction);
        await transaction.CommitAsync(stop);
        return result;
    }

    public override Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken stop) =>
        Task.FromResult<IAsyncDisposable>(NothingHeld.Instance); // each migration is one exclusive transaction

    public override ValueTask DisposeAsync()
    {
        writer.Dispose();
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private sealed class Writer(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }

    private sealed class NothingHeld : IAsyncDisposable
    {
        public static readonly NothingHeld Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
