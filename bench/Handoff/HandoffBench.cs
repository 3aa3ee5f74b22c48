using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThrivingFamilies.Bench.Turns;
using ThrivingFamilies.Bot.CommandLine;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bench.Handoff;

/// <summary>
/// 200 families with 40 workers text through the line at a steady pace, twenty-seven messages each. Measured: from a text's arrival to the instant
/// its relayed copy stands in the other side's outbox; and whether every copy came, once, in order.
/// </summary>
internal static class HandoffBench
{
    private const int Families = 200;
    private const int Workers = 40;
    private const int UsualPerSecond = 2; // 200 cases of 27 messages in three quarters of an hour

    private static readonly string[] Consent = ["person", "5", "skip", "1", "1", "no"];

    public static async Task<int> RunAsync(string[] rest)
    {
        var texts = Number(rest, "--texts", 5400);
        var rate = Number(rest, "--rate", UsualPerSecond * 9 * 9);
        var postgres = Array.IndexOf(rest, "--postgres") is >= 0 and var at ? rest[at + 1] : null;
        var folder = Directory.CreateTempSubdirectory("line-bench-").FullName;
        try
        {
            await using var app = LineApplication.Build(await BuilderAsync(folder, postgres));
            await StartUp.PrepareAsync(app.Services);
            await app.StartAsync();
            var codes = await OpenAsync(app.Services);
            var sent = await DriveAsync(app.Services, codes, texts, rate);
            var failed = await ReportAsync(app.Services, sent, rate, postgres is null ? "SQLite" : "PostgreSQL");
            await app.StopAsync();
            return failed ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplicationBuilder> BuilderAsync(string folder, string? postgres)
    {
        var database = postgres is null ? null : await TurnsBench.DatabaseAsync(new BenchArguments { Postgres = postgres }, "handoff");
        var builder = LineApplication.CreateBuilder(
        [
            "--urls=http://127.0.0.1:0", "--Twilio:AccountSid=AC00000000000000000000000000000001", $"--Twilio:AuthToken={BenchArguments.Token}",
            $"--Twilio:From={BenchArguments.LineNumber}", "--Twilio:ApiBaseUrl=http://127.0.0.1:9", $"--Privacy:KeyRing={folder}/keys.json",
            database is null ? "--Storage:Provider=Sqlite" : "--Storage:Provider=Postgres", $"--Storage:ConnectionString={database ?? $"Data Source={folder}/line.db"}",
        ]);
        builder.Logging.ClearProviders();
        return builder;
    }

    // Every family goes through consent, and the worker who is asked takes it.
    private static async Task<string[]> OpenAsync(IServiceProvider services)
    {
        for (var worker = 0; worker < Workers; worker++)
            await services.GetRequiredService<RosterBook>().AddAsync(new NewWorker($"Worker {worker}", WorkerPhone(worker), ["en"]) { IsAlways = true, Capacity = 5 }, BenchArguments.LineNumber);
        await Task.WhenAll(Enumerable.Range(0, Families).Select(async family =>
        {
            foreach (var text in Consent)
                await TextAsync(services, FamilyPhone(family), text);
        }));
        while (await CountAsync(services, "handoffs WHERE state IN ('claimed', 'talking')") < Families)
        {
            var offered = await AskAsync<(string Code, long Worker)>(services, "SELECT h.code, o.worker_id FROM handoffs h JOIN handoff_offers o ON o.case_id = h.id WHERE h.state = 'offered' AND o.answer IS NULL");
            foreach (var (code, worker) in offered)
                await TextAsync(services, WorkerPhone((int)worker - 1), $"TAKE {code}");
            await Task.Delay(20);
        }
        return [.. await AskAsync<string>(services, "SELECT h.code || ' ' || h.worker_id FROM handoffs h ORDER BY h.conversation_id")];
    }

    private static async Task<Dictionary<string, DateTimeOffset>> DriveAsync(IServiceProvider services, string[] codes, int texts, int rate)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var sent = new Dictionary<string, DateTimeOffset>(texts);
        var pending = new List<Task>(texts);
        var families = await FamiliesAsync(services);
        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < texts; n++)
        {
            if (TimeSpan.FromSeconds((double)n / rate) - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var (family, mark) = (n % Families, $"t{n.ToString("D6", CultureInfo.InvariantCulture)}");
            var code = codes[family].Split(' ');
            sent[mark] = clock.GetUtcNow();
            pending.Add(n / Families % 2 == 0
                ? TextAsync(services, families[family], $"{mark} is what the family says")
                : TextAsync(services, WorkerPhone(int.Parse(code[1], CultureInfo.InvariantCulture) - 1), $"{code[0]} {mark} is what the worker says"));
        }
        await Task.WhenAll(pending);
        return sent;
    }

    private static async Task<string[]> FamiliesAsync(IServiceProvider services)
    {
        var seal = services.GetRequiredService<TurnSeal>();
        var rows = await AskAsync<(byte[] Address, byte[] Hash)>(services, "SELECT c.address, c.address_hash FROM conversations c JOIN handoffs h ON h.conversation_id = c.id ORDER BY c.id");
        return [.. rows.Select(row => seal.OpenAddress(row.Address, row.Hash))];
    }

    private static async Task<bool> ReportAsync(IServiceProvider services, Dictionary<string, DateTimeOffset> sent, int rate, string engine)
    {
        while (await CountAsync(services, "outbox WHERE kind = 'Relay'") < sent.Count)
            await Task.Delay(50);
        await Task.Delay(500); // a copy too many would come now
        var seal = services.GetRequiredService<TurnSeal>();
        var latencies = new List<double>();
        var order = new Dictionary<(long, string), string>();
        var (twice, disordered) = (0, 0);
        foreach (var (conversation, body, at) in await AskAsync<(long, byte[], long)>(services, "SELECT conversation_id, body, created_at FROM outbox WHERE kind = 'Relay' ORDER BY conversation_id, position"))
        {
            var text = seal.OpenMessage(body, conversation);
            var mark = text[text.IndexOf(" is what", StringComparison.Ordinal) is var end ? (end - 7)..end : ..];
            twice += sent.Remove(mark, out var since) ? 0 : 1;
            latencies.Add((UnixTime.FromUnix(at) - since).TotalMilliseconds);
            var thread = (conversation, text[..text.IndexOf(mark, StringComparison.Ordinal)]);
            disordered += order.TryGetValue(thread, out var before) && string.CompareOrdinal(before, mark) > 0 ? 1 : 0;
            order[thread] = mark;
        }
        latencies.Sort();
        var p99 = latencies[(int)(latencies.Count * 0.99)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{engine}, {Families} families, {Workers} workers, {rate} texts a second ({(double)rate / UsualPerSecond:F0} times the usual): relay p50 {latencies[latencies.Count / 2]:F1} ms, p99 {p99:F1} ms (aim: under 250), longest {latencies[^1]:F1} ms; {sent.Count} lost, {twice} twice, {disordered} out of order"));
        return sent.Count + twice + disordered > 0 || p99 >= 250;
    }

    private static Task TextAsync(IServiceProvider services, string phone, string text) => services.GetRequiredService<TurnPump>().AcceptAsync(
        new Arrival($"B{Interlocked.Increment(ref arrivals)}", ChannelKind.Sms, phone, BenchArguments.LineNumber, text, services.GetRequiredService<TimeProvider>().GetUtcNow()), CancellationToken.None);

    private static int arrivals;

    private static string FamilyPhone(int n) => "+1555" + (6_000_000 + n).ToString(CultureInfo.InvariantCulture);

    private static string WorkerPhone(int n) => "+1555" + (7_000_000 + n).ToString(CultureInfo.InvariantCulture);

    private static async Task<long> CountAsync(IServiceProvider services, string what) => (await AskAsync<long>(services, $"SELECT COUNT(*) FROM {what}"))[0];

    private static async Task<List<T>> AskAsync<T>(IServiceProvider services, string sql)
    {
        await using var connection = await services.GetRequiredService<Database>().OpenAsync();
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    private static int Number(string[] rest, string name, int otherwise) =>
        Array.IndexOf(rest, name) is >= 0 and var at ? int.Parse(rest[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
