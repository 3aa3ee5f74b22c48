using System.Globalization;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>What a turn costs in a large database beside a small one, measured in turns; and what the process holds after as many texts as there are conversations.</summary>
internal static class GrowthBench
{
    private const int Small = 10_000;

    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest);
        var (little, large) = (await Sized(args, Small, 0), await Sized(args, args.Stored > 0 ? args.Stored : 1_000_000, 1));
        await using var littleLine = await BenchProcess.ServeAsync("serve-line", little);
        await using var largeLine = await BenchProcess.ServeAsync("serve-line", large);
        await FillAsync(littleLine, little);
        await FillAsync(largeLine, large);
        Console.WriteLine("round   small/s  CPU us |  large/s  CPU us | a turn costs");
        var (smallLoads, largeLoads, smallCpu, largeCpu) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= args.Rounds; round++)
        {
            var run = round.ToString("x", CultureInfo.InvariantCulture);
            var (a, aCpu) = await TurnsBench.MeasureAsync(littleLine, little with { Run = run, Texts = args.Texts });
            var (b, bCpu) = await TurnsBench.MeasureAsync(largeLine, large with { Run = run, Texts = args.Texts });
            smallLoads.Add(a.PerSecond);
            largeLoads.Add(b.PerSecond);
            smallCpu.Add(aCpu);
            largeCpu.Add(bCpu);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round,5} {a.PerSecond,9:F0} {aCpu,7:F0} |{b.PerSecond,9:F0} {bCpu,7:F0} | {a.PerSecond / b.PerSecond,6:F2}x the time"));
        }
        var memory = (await largeLine.CostAsync()).Memory;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median of the rounds: {Middle(smallLoads) / Middle(largeLoads):F2}x the time, {Middle(largeCpu) / Middle(smallCpu):F2}x the CPU (aim: under 1.25); {memory:F0} MB in the end (aim: under 300)"));
        return 0;
    }

    private static async Task<BenchArguments> Sized(BenchArguments args, int stored, int port)
    {
        var folder = Path.Combine(args.Folder, stored.ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return args with { Folder = folder, Port = args.Port + port, Phones = stored, Postgres = await TurnsBench.DatabaseAsync(args, $"line_{stored}") };
    }

    private static async Task FillAsync(BenchProcess line, BenchArguments args)
    {
        var load = await BenchProcess.DriveAsync(args with { Texts = args.Phones, Run = "0" });
        var memory = (await line.CostAsync()).Memory;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{args.Phones} texts from {args.Phones} phones: {load.PerSecond:F0}/s, p99 {load.P99:F1} ms, {load.Failed} not acknowledged; {memory:F0} MB held"));
    }

    private static double Middle(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
