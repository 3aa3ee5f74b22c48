using System.Globalization;
using Spectre.Console;
using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary>The report for people.</summary>
internal static class CheckText
{
    public static void Write(CheckReport report, IAnsiConsole console)
    {
        foreach (var finding in report.Findings)
            Write(report, finding, console);
        if (report.Findings.Count > 0)
            console.WriteLine();
        console.MarkupLineInterpolated($"{report.Dialogs} dialogs, {report.Answers} answers, {report.Messages} messages.");
        console.MarkupLineInterpolated($"Easy enough to read: {Share(report.WithinGrade, report.Measured)}. Within two segments: {Share(report.WithinSegments, report.Messages)}.");
        if (report.Errors > 0)
            console.MarkupLineInterpolated($"[red]{report.Errors} to mend[/], {report.Warnings} to look at.");
        else
            console.MarkupLineInterpolated($"[green]Nothing to mend[/], {report.Warnings} to look at.");
    }

    private static void Write(CheckReport report, Finding finding, IAnsiConsole console)
    {
        var place = $"{CheckPaths.Of(report, finding)}:{finding.Line}:{finding.Column}";
        var step = finding.Step is null ? "" : $" {finding.Step}:";
        if (finding.Severity == Severity.Error)
            console.MarkupLineInterpolated($"[bold]{place}[/] [red]error[/] [grey]{finding.Rule}[/]{step} {finding.Message}");
        else
            console.MarkupLineInterpolated($"[bold]{place}[/] [yellow]warning[/] [grey]{finding.Rule}[/]{step} {finding.Message}");
        if (finding.Mend.Length > 0)
            console.MarkupLineInterpolated($"    [aqua]{finding.Mend}[/]");
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "none to judge" : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({100.0 * part / whole:0.0}%)");
}
