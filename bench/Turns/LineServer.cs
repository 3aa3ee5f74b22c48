using Microsoft.Extensions.Logging;
using ThrivingFamilies.Bot.CommandLine;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The whole service as it is published, with a carrier that is not there: what is measured ends with the commit that holds the answer.</summary>
internal static class LineServer
{
    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest);
        var builder = LineApplication.CreateBuilder(
        [
            $"--urls=http://127.0.0.1:{args.Port}", "--Twilio:AccountSid=AC00000000000000000000000000000001", $"--Twilio:AuthToken={BenchArguments.Token}",
            $"--Twilio:From={BenchArguments.LineNumber}", "--Twilio:ApiBaseUrl=http://127.0.0.1:9", $"--Privacy:KeyRing={args.Folder}/keys.json",
            args.Postgres is { } connection ? "--Storage:Provider=Postgres" : "--Storage:Provider=Sqlite",
            $"--Storage:ConnectionString={args.Postgres ?? $"Data Source={args.Folder}/line.db"}", $"--Public:BaseUrl=http://127.0.0.1:{args.Port}",
        ]);
        builder.Logging.ClearProviders();
        await using var app = LineApplication.Build(builder);
        await StartUp.PrepareAsync(app.Services);
        await app.StartAsync();
        await Orders.ObeyAsync();
        await app.StopAsync();
        return 0;
    }
}
