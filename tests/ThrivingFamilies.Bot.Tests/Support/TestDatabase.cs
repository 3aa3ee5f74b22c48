using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A fresh, empty database of one engine and a place for its key ring; both are gone afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static int made;

    private readonly string? server;

    private TestDatabase(Engine engine, string folder, string connectionString, string? server)
    {
        (Engine, Folder, ConnectionString, this.server) = (engine, folder, connectionString, server);
    }

    public Engine Engine { get; }

    /// <summary>A folder of this database's own; on SQLite the database lies in it.</summary>
    public string Folder { get; }

    public string ConnectionString { get; }

    public string KeyRing => Path.Combine(Folder, "keys", "keyring.json");

    /// <summary>The files of the database as they lie on the disk; none for PostgreSQL.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "line.db*");

    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("line-test-").FullName;
        if (engine == Engine.Sqlite)
            return new TestDatabase(engine, folder, $"Data Source={Path.Combine(folder, "line.db")}", null);
        var server = Needs.Postgres();
        var name = $"line_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await using var connection = new NpgsqlConnection(server);
        await connection.ExecuteAsync($"CREATE DATABASE {name}");
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 };
        return new TestDatabase(engine, folder, own.ToString(), server);
    }

    /// <summary>The settings that point a line to this database.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Storage:Provider"] = Engine.ToString(),
        ["Storage:ConnectionString"] = ConnectionString,
        ["Privacy:KeyRing"] = KeyRing,
    };

    /// <summary>Every value of every table, as raw bytes and texts: what a thief of the database would read.</summary>
    public async Task<byte[]> DumpAsync()
    {
        if (Engine == Engine.Sqlite)
            return [.. Files.SelectMany(File.ReadAllBytes)];
        await using var connection = new NpgsqlConnection(ConnectionString);
        var dump = new MemoryStream();
        foreach (var table in await connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"SELECT * FROM {table}"))
            {
                foreach (var value in row.Values)
                    dump.Write(value as byte[] ?? System.Text.Encoding.UTF8.GetBytes($"{value} "));
            }
        }
        return dump.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)");
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
