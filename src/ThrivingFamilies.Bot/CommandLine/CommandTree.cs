using System.CommandLine;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>The program's commands; without any it serves.</summary>
internal static class CommandTree
{
    public static Task<int> RunAsync(string[] args) =>
        args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && !IsAboutTheProgram(args[0])
            ? ServeCommand.ServeAsync(args)
            : Build().Parse(args).InvokeAsync();

    private static RootCommand Build() =>
        new("ThrivingFamilies.Bot: the line that families text. Without a command it serves; settings come from appsettings.json and the environment.")
        {
            ServeCommand.Build(),
            MigrateCommand.Build(),
            KeysCommand.Build(),
            UnderstandCommand.Build(),
            EvaluateCommand.Build(),
            CheckCommand.Build(),
            TalkCommand.Build(),
            ImportCommand.Build(),
            ExportCommand.Build(),
            RosterCommand.Build(),
        };

    private static bool IsAboutTheProgram(string arg) => arg is "--help" or "--version";
}
