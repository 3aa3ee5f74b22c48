using System.CommandLine;
using ThrivingFamilies.Bot.CommandLine.Check;
using ThrivingFamilies.Bot.CommandLine.Check.Book;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Book;
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
        var book = new Option<bool>("--book") { Description = "Writes all of it as one HTML page that staff read, print and sign off." };
        var output = new Option<string?>("--out") { Description = "With --graph: a folder to write one .mmd file a dialog into. With --book: the page's file." };
        var command = new Command("check", "Finds every problem of the dialogs at once, with file, line, column, step and a mend.") { path, format, graph, book, output };
        command.SetAction(parsed => Run(parsed.GetValue(path), parsed.GetValue(format)!, ShapeOf(parsed.GetValue(graph), parsed.GetValue(book)), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string? path, string format, Shape shape, string? output)
    {
        var inUse = ContentFiles.FolderInUse();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        try
        {
            return shape switch
            {
                Shape.Graph => CheckGraph.Draw(path ?? inUse, inUse, output),
                Shape.Book => CheckBook.Write(ReviewBook.Of(path ?? inUse, inUse, today), today, output),
                _ => Report(ContentCheck.Run(path ?? inUse, inUse, today), format),
            };
        }
        catch (ContentException error)
        {
            return Refuse(string.Join(Environment.NewLine, error.Problems.Select(Told)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse(error.Message);
        }
    }

    private static Shape ShapeOf(bool isGraph, bool isBook) => isBook ? Shape.Book : isGraph ? Shape.Graph : Shape.Report;

    private static int Report(CheckReport report, string format)
    {
        if (format == "text")
            CheckText.Write(report, CheckConsole.Create());
        else
            Console.Out.WriteLine(format == "json" ? CheckJson.Write(report) : CheckSarif.Write(report));
        return report.Errors == 0 ? 0 : 1;
    }

    private static string Told(Problem problem) => problem.Line > 0 ? problem.ToString() : $"{problem.File}: {problem.Message} {problem.Mend}";

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    private enum Shape
    {
        Report,
        Graph,
        Book,
    }
}
