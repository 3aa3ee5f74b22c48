using System.CommandLine;
using Spectre.Console;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>migrate</c>: brings the database to this version's tables.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command("migrate", "Applies the migrations that the database lacks, and says which.");
        command.SetAction((_, stop) => RunAsync(stop));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken stop)
    {
        await using var app = LineApplication.CreateBuilder([]).Build();
        try
        {
            var applied = await app.Services.GetRequiredService<Migrator>().ApplyAsync(stop);
            AnsiConsole.WriteLine(applied.Count == 0 ? "Nothing to do: the database is up to date." : $"Applied: {string.Join(", ", applied)}");
            return 0;
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]Not migrated.[/] {explanation}");
            return 1;
        }
    }
}
