using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>The line as a process of its own, as an operator runs it: started, killed and started again on the same port.</summary>
internal sealed class LineProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly Dictionary<string, string?> settings;
    private readonly ConcurrentQueue<string> output = new();
    private readonly HttpClient http;
    private Process? process;

    /// <param name="folder">The working directory.</param>
    /// <param name="settings">By the names that configuration uses, e.g. <c>Twilio:From</c>.</param>
    public LineProcess(string folder, Dictionary<string, string?> settings)
    {
        (this.folder, this.settings) = (folder, settings);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
    }

    public Uri Address { get; }

    /// <summary>Everything that it printed, over all its lives.</summary>
    public string Output => string.Join('\n', output);

    public int ExitCode => process!.ExitCode;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ThrivingFamilies.Bot.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["Urls"] = Address.OriginalString;
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task StartAndWaitAsync()
    {
        Start();
        await ReadyAsync();
    }

    public Task ReadyAsync() => Eventually.IsTrueAsync(
        async () => process!.HasExited ? throw new InvalidOperationException($"The line ended with code {process.ExitCode}:\n{Output}") : await IsLiveAsync(),
        "the line to be live", LongestStart);

    /// <summary>SIGKILL: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it; waits for the end.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public Task ExitAsync() => process!.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await KillAsync();
        process?.Dispose();
        http.Dispose();
    }

    private async Task<bool> IsLiveAsync()
    {
        try
        {
            using var answer = await http.GetAsync("/health/live");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
            output.Enqueue(text);
    }
}
