using System.Diagnostics;
using System.Globalization;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>A child process of the benchmark: this program again, in another role.</summary>
internal sealed class BenchProcess : IAsyncDisposable
{
    private readonly Process process;

    private BenchProcess(Process process) => this.process = process;

    public static async Task<BenchProcess> ServeAsync(string role, BenchArguments args)
    {
        var server = new BenchProcess(Start(role, args));
        if (await server.process.StandardOutput.ReadLineAsync() != "up")
            throw new InvalidOperationException($"{role} did not start: {await server.process.StandardError.ReadToEndAsync()}");
        return server;
    }

    /// <summary>Runs the load to its end.</summary>
    public static async Task<Load> DriveAsync(BenchArguments args)
    {
        using var driver = Start("drive", args);
        var figures = (await driver.StandardOutput.ReadToEndAsync()).Split(' ');
        await driver.WaitForExitAsync();
        return figures.Length == 4
            ? new Load(Number(figures[0]), Number(figures[1]), Number(figures[2]), (int)Number(figures[3]))
            : throw new InvalidOperationException($"The load broke off: {await driver.StandardError.ReadToEndAsync()}");
    }

    /// <returns>CPU milliseconds and memory (MB) so far.</returns>
    public async Task<(double Cpu, double Memory)> CostAsync()
    {
        await process.StandardInput.WriteLineAsync("cost");
        var figures = (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server is gone.")).Split(' ');
        return (Number(figures[0]), Number(figures[1]));
    }

    public async ValueTask DisposeAsync()
    {
        await process.StandardInput.WriteLineAsync("stop");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static Process Start(string role, BenchArguments args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [role, .. args.ToArray()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static double Number(string figure) => double.Parse(figure, CultureInfo.InvariantCulture);
}
