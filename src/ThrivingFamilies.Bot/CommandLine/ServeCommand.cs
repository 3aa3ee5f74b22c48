using System.CommandLine;
using Microsoft.Extensions.Options;
using Spectre.Console;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>serve</c>: runs the line.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var settings = new Argument<string[]>("settings") { Description = "Settings as --Section:Name=value.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("serve", "Runs the line (also without a command).") { settings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => ServeAsync([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens]));
        return command;
    }

    /// <returns>0 after a graceful stop, 1 when the line could not start.</returns>
    public static async Task<int> ServeAsync(string[] args)
    {
        await using var app = await StartAsync(args);
        if (app is null)
            return 1;
        Welcome.Print(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <returns>Null when the line could not start; why is printed then.</returns>
    private static async Task<WebApplication?> StartAsync(string[] args)
    {
        WebApplication? app = null;
        try
        {
            app = LineApplication.Build(LineApplication.CreateBuilder(args));
            await StartUp.PrepareAsync(app.Services);
            await app.StartAsync();
            return app;
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]The line did not start.[/] {explanation}");
            if (app is not null)
                await app.DisposeAsync();
            return null;
        }
    }
}
