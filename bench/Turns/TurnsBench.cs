using System.Globalization;
using Npgsql;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>Full durable turns beside the floor, in turns (floor, line, floor, line …), so that the machine's other work falls on both.</summary>
internal static class TurnsBench
{
    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest);
        if (Directory.Exists(args.Folder))
            Directory.Delete(args.Folder, recursive: true);
        Directory.CreateDirectory(args.Folder);
        var floors = new List<Load>();
        var lines = new List<Load>();
        await using var floor = await BenchProcess.ServeAsync("serve-floor", args with { Postgres = await DatabaseAsync(args, "floor") });
        var lineArgs = args with { Port = args.Port + 1, Postgres = await DatabaseAsync(args, "line") };
        await using var line = await BenchProcess.ServeAsync("serve-line", lineArgs);
        await BenchProcess.DriveAsync(args with { Texts = Math.Max(args.Texts / 4, 2000), Run = "w" });
        await BenchProcess.DriveAsync(lineArgs with { Texts = Math.Max(args.Texts / 4, 2000), Run = "w" });
        Console.WriteLine($"{(args.Postgres is null ? "SQLite" : "PostgreSQL")}, {args.Connections} connections, {args.Texts} texts a round, {args.Phones} phones");
        Console.WriteLine("round    floor/s  p50 ms  p99 ms  CPU us |   line/s  p50 ms  p99 ms  CPU us  MB | throughput  p99");
        for (var round = 1; round <= args.Rounds; round++)
        {
            var run = round.ToString("x", CultureInfo.InvariantCulture);
            var (floorLoad, floorCost) = await MeasureAsync(floor, args with { Run = run });
            var (lineLoad, lineCost) = await MeasureAsync(line, lineArgs with { Run = run });
            var memory = (await line.CostAsync()).Memory;
            floors.Add(floorLoad);
            lines.Add(lineLoad);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round,5}  {floorLoad.PerSecond,9:F0} {floorLoad.Median,7:F2} {floorLoad.P99,7:F2} {floorCost,7:F0} |{lineLoad.PerSecond,9:F0} {lineLoad.Median,7:F2} {lineLoad.P99,7:F2} {lineCost,7:F0} {memory,4:F0} | {lineLoad.PerSecond / floorLoad.PerSecond,9:F2}x {lineLoad.P99 / floorLoad.P99,5:F2}x"));
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median of the rounds: throughput {Middle(lines, l => l.PerSecond) / Middle(floors, l => l.PerSecond):F2} of the floor (aim: 0.60 or more), p99 {Middle(lines, l => l.P99) / Middle(floors, l => l.P99):F2} of the floor (aim: under 2)"));
        return lines.Concat(floors).Sum(load => load.Failed) == 0 ? 0 : 1;
    }

    public static async Task<(Load Load, double CpuPerText)> MeasureAsync(BenchProcess server, BenchArguments args)
    {
        var before = await server.CostAsync();
        var load = await BenchProcess.DriveAsync(args);
        var after = await server.CostAsync();
        return (load, (after.Cpu - before.Cpu) * 1000 / args.Texts);
    }

    private static double Middle(IEnumerable<Load> loads, Func<Load, double> figure)
    {
        var sorted = loads.Select(figure).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static async Task<string?> DatabaseAsync(BenchArguments args, string name)
    {
        if (args.Postgres is null)
            return null;
        var builder = new NpgsqlConnectionStringBuilder(args.Postgres);
        await using var source = NpgsqlDataSource.Create(args.Postgres);
        await source.CreateCommand($"DROP DATABASE IF EXISTS bench_{name} WITH (FORCE)").ExecuteNonQueryAsync();
        await source.CreateCommand($"CREATE DATABASE bench_{name}").ExecuteNonQueryAsync();
        builder.Database = $"bench_{name}";
        return builder.ToString();
    }
}
