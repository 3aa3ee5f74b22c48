using System.Globalization;
using ThrivingFamilies.Bench.Turns;

namespace ThrivingFamilies.Bench.Web;

/// <summary>Thousands of visitors with the chat open, some of them writing: how soon their words come back on the stream, and what an open stream costs.</summary>
internal static class WebBench
{
    private const int PerSecond = 200;
    private const int Seconds = 15;

    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest) with { Connections = 64 };
        var visitors = rest.Contains("--phones") ? args.Phones : 5000;
        if (Directory.Exists(args.Folder))
            Directory.Delete(args.Folder, recursive: true);
        Directory.CreateDirectory(args.Folder);
        Widen();
        await using var line = await BenchProcess.ServeAsync("serve-line", args with { Postgres = await TurnsBench.DatabaseAsync(args, "web") });
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = args.Connections }) { BaseAddress = new Uri($"http://127.0.0.1:{args.Port}") };
        var visits = Enumerable.Range(0, visitors).Select(_ => new Visit(http)).ToArray();
        var bounded = new ParallelOptions { MaxDegreeOfParallelism = args.Connections };
        await Parallel.ForEachAsync(visits, bounded, async (visit, _) => await visit.StartAsync());
        var before = await line.CostAsync();
        await Parallel.ForEachAsync(visits, bounded, async (visit, _) => await visit.ListenAsync());
        await Task.Delay(TimeSpan.FromSeconds(5)); // every stream has its greeting
        var open = await line.CostAsync();
        var echoes = await WriteAsync(visits);
        var after = await line.CostAsync();
        Report(args, visitors, echoes, (open.Memory - before.Memory) * 1024 / visitors, (after.Cpu - open.Cpu) / (Seconds * 1000));
        foreach (var visit in visits)
            visit.Dispose();
        return echoes.Length == PerSecond * Seconds ? 0 : 1;
    }

    // All come from one address here, as they never do outside.
    private static void Widen()
    {
        foreach (var name in new[] { "RequestsPerMinuteAndAddress", "VisitorsPerMinuteAndAddress", "StreamsPerAddress" })
            Environment.SetEnvironmentVariable($"Web__{name}", "1000000");
    }

    private static async Task<double[]> WriteAsync(Visit[] visits)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var writing = new List<Task<TimeSpan>>(PerSecond * Seconds);
        while (writing.Count < PerSecond * Seconds && await timer.WaitForNextTickAsync())
        {
            for (var i = 0; i < PerSecond / 20; i++)
                writing.Add(visits[writing.Count * 7 % visits.Length].SayAsync("my baby will not sleep"));
        }
        return [.. (await Task.WhenAll(writing)).Select(echo => echo.TotalMilliseconds).Order()];
    }

    private static void Report(BenchArguments args, int visitors, double[] echoes, double kilobytes, double cores) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{(args.Postgres is null ? "SQLite" : "PostgreSQL")}, {visitors} open streams, {PerSecond} messages a second for {Seconds} s: echo p50 {echoes[echoes.Length / 2]:F1} ms, p99 {echoes[echoes.Length * 99 / 100]:F1} ms (aim: under 100), longest {echoes[^1]:F0} ms; {kilobytes:F1} KB a stream (aim: under 60); {cores:F2} cores"));
}
