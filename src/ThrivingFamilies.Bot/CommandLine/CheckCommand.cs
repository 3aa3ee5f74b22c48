using System.CommandLine;
using ThrivingFamilies.Bot.CommandLine.Check;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>check</c>: the author's compiler. Exits 0 when nothing must be mended, 1 otherwise.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var path = new Argument<string?>("path") { Description = "A folder of dialogs, or one dialog; the content in use unless named.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text, or for machines: json, sarif (2.1.0).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var graph = new Option<bool>("--graph") { Description = "Draws each dialog as a Mermaid flowchart instead." };
        var output = new Option<string?>("--out") { Description = "With --graph: a folder to write one .mmd file a dialog into." };
        var command = new Command("check", "Finds every problem of the dialogs at once, with file, line, column, step and a mend.") { path, format, graph, output };
        command.SetAction(parsed => Run(parsed.GetValue(path), parsed.GetValue(format)!, parsed.GetValue(graph), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string? path, string format, bool draws, string? output)
    {
        var inUse = ContentFiles.FolderInUse();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        try
        {
            return draws ? CheckGraph.Draw(path ?? inUse, inUse, output) : Report(ContentCheck.Run(path ?? inUse, inUse, today), format);
        }
        catch (ContentException error)
        {
            return Refuse(string.Join(Environment.NewLine, error.Problems.Select(problem => $"{problem.File}: {problem.Message} {problem.Mend}")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse(error.Message);
        }
    }

    private static int Report(CheckReport report, string format)
    {
        if (format == "text")
            CheckText.Write(report, CheckConsole.Create());
        else
            Console.Out.WriteLine(format == "json" ? CheckJson.Write(report) : CheckSarif.Write(report));
        return report.Errors == 0 ? 0 : 1;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
