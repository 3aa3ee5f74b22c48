using Spectre.Console;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary>The terminal, or a file in its place: what is redirected is never folded.</summary>
internal static class CheckConsole
{
    private const int NeverFolded = 1_000_000;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
            console.Profile.Width = NeverFolded;
        return console;
    }
}
