using System.Text.Json;
using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary>The report as JSON: <c>summary</c> and <c>findings</c>.</summary>
internal static class CheckJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CheckReport report) => JsonSerializer.Serialize(
        new
        {
            Summary = new { report.Errors, report.Warnings, report.Dialogs, report.Answers, report.Messages, report.Measured, report.WithinGrade, report.WithinSegments },
            Findings = report.Findings.Select(finding => new
            {
                finding.Rule,
                Severity = finding.Severity == Severity.Error ? "error" : "warning",
                File = CheckPaths.Of(report, finding),
                finding.Line,
                finding.Column,
                finding.Step,
                finding.Message,
                finding.Mend,
            }),
        },
        Options);
}
