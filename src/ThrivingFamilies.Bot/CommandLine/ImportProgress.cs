using Spectre.Console;
using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>A bar while files are read; nothing where the output is no terminal.</summary>
internal static class ImportProgress
{
    public static Task<ImportFigures> ShowAsync(FileSet files, Func<Action<long>, Task<ImportFigures>> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
            return work(_ => { });
        return AnsiConsole.Progress().StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(Path.GetFileName(files.Path)), maxValue: Math.Max(1, files.Files.Sum(file => file.Length)));
            var figures = await work(read => task.Increment(read));
            task.Value = task.MaxValue;
            return figures;
        });
    }
}
