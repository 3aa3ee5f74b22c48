using System.CommandLine;
using ThrivingFamilies.Bot.LocalHelp.Api;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>export directory PATH</c>: the directory as a folder of HSDS 3.0 tables.</summary>
internal static class ExportCommand
{
    public static Command Build() => new("export", "Writes what the database holds in an open format.") { Directory() };

    private static Command Directory()
    {
        var path = new Argument<string>("path") { Description = "The folder to write; made when it is not there." };
        var command = new Command("directory", "Writes the directory as HSDS 3.0 tables (CSV) that import back the same.") { path };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(path)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken stop)
    {
        var builder = LineApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<Migrator>().ApplyAsync(stop);
            foreach (var (file, rows) in await app.Services.GetRequiredService<DirectoryExport>().RunAsync(path, stop))
                Console.Out.WriteLine($"{file}: {rows} rows");
            return 0;
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            Console.Error.WriteLine($"Not exported. {explanation}");
            return 1;
        }
    }
}
