using System.Data.Common;
using System.Reflection;
using Dapper;

namespace ThrivingFamilies.Bot.Storage;

/// <summary>Applies the numbered, forward-only migrations, each in one transaction, under a lock.</summary>
internal sealed class Migrator(Database database, TimeProvider clock)
{
    private const string CreateHistory = """
        CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)
        """;

    private const string Remember = """
        INSERT INTO migrations (name, applied_at) VALUES (@name, @now)
        """;

    /// <returns>The names that were applied now, in order.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken stop = default)
    {
        await using var held = await database.LockForMigrationAsync(stop);
        var applied = new List<string>();
        foreach (var name in Names())
        {
            if (await ApplyAsync(name, stop))
                applied.Add(name);
        }
        return applied;
    }

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private Task<bool> ApplyAsync(string name, CancellationToken stop) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.ExecuteAsync(CreateHistory, transaction: transaction);
        if (await IsAppliedAsync(connection, transaction, name))
            return false;
        await connection.ExecuteAsync(database.Spell(Read(name)), transaction: transaction);
        await connection.ExecuteAsync(Remember, new { name, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        return true;
    }, stop);

    private static Task<bool> IsAppliedAsync(DbConnection connection, DbTransaction transaction, string name) =>
        connection.ExecuteScalarAsync<bool>("SELECT COUNT(*) > 0 FROM migrations WHERE name = @name", new { name }, transaction);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
