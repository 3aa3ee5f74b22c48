using System.Diagnostics;
using System.Text.Json;
using Dapper;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bench.LocalHelp;

/// <summary>Import of a directory and searches in it, small and large, on SQLite or PostgreSQL.</summary>
internal static class DirectoryBench
{
    private const int Searches = 5_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var dialogs = arguments[0];
        var postgres = arguments is [_, "--postgres", var connection] ? connection : null;
        foreach (var services in new[] { 4_000, 200_000 })
            await RunAsync(dialogs, postgres, services);
        return 0;
    }

    private static async Task RunAsync(string dialogs, string? postgres, int services)
    {
        var folder = Directory.CreateTempSubdirectory("directory-bench-").FullName;
        MadeDirectory.Write(Path.Combine(folder, "made"), services);
        await using Database database = postgres is null ? new SqliteDatabase($"Data Source={Path.Combine(folder, "line.db")}") : new PostgresDatabase(postgres);
        await new Migrator(database, TimeProvider.System).ApplyAsync();
        using (var files = FileSet.Open(Path.Combine(folder, "made")))
        {
            foreach (var again in new[] { "import", "again " })
            {
                var watch = Stopwatch.StartNew();
                var figures = await new DirectoryImport(database, TimeProvider.System).RunAsync(files, $"made{services}", new ImportReport());
                Console.WriteLine($"{services,7} services, {again}: {watch.Elapsed.TotalSeconds:0.00} s, {figures.Services / watch.Elapsed.TotalSeconds:#,0} services/s, {figures.Added + figures.Changed:#,0} rows written");
            }
        }
        await SearchAsync(dialogs, database, services);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SearchAsync(string dialogs, Database database, int services)
    {
        var map = NeedMap.Load(dialogs);
        var loading = Stopwatch.StartNew();
        var index = await LoadAsync(map, database, $"made{services}");
        GC.Collect();
        Console.WriteLine($"{services,7} services, index: {loading.Elapsed.TotalSeconds:0.00} s, {GC.GetTotalMemory(true) / 1_000_000} MB");
        var times = new double[Searches];
        for (var i = 0; i < Searches; i++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Find(new HelpSearch(map.Needs[i % map.Needs.Length], $"{20000 + (i % 500)}", "en", new Dictionary<string, string>(), i % 3 * 3, 3, new DateTimeOffset(2026, 9, 15, 10, 0, 0, TimeSpan.Zero)));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine($"{services,7} services, search: p50 {times[Searches / 2]:0.00} ms, p99 {times[Searches * 99 / 100]:0.00} ms; {GC.GetTotalMemory(true) / 1_000_000} MB after {Searches:#,0} searches");
    }

    private static async Task<DirectoryIndex> LoadAsync(NeedMap map, Database database, string source)
    {
        var builder = new IndexBuilder(map, TimeZoneInfo.Utc, []);
        await using var connection = await database.OpenAsync();
        foreach (var kind in IndexBuilder.Kinds)
        {
            await using var rows = await connection.ExecuteReaderAsync("SELECT id, body FROM directory_rows WHERE kind = @kind AND source = @source ORDER BY id", new { kind, source });
            while (await rows.ReadAsync())
            {
                using var body = JsonDocument.Parse(rows.GetString(1));
                builder.Add(kind, rows.GetString(0), source, body.RootElement);
            }
        }
        return builder.Build(isSampleOnly: false);
    }
}
