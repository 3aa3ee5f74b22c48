using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary>The report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.</summary>
internal static class CheckSarif
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CheckReport report) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. report.Findings.Select(finding => Result(report, finding))]),
        }),
    }.ToJsonString(Options);

    private static JsonObject Driver() => new()
    {
        ["name"] = "ThrivingFamilies check",
        ["version"] = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "1.0.0",
        ["rules"] = new JsonArray([.. CheckReport.Rules.Select(rule => new JsonObject { ["id"] = rule.Id, ["shortDescription"] = new JsonObject { ["text"] = rule.What } })]),
    };

    private static JsonObject Result(CheckReport report, Finding finding) => new()
    {
        ["ruleId"] = finding.Rule,
        ["ruleIndex"] = CheckReport.Rules.ToList().FindIndex(rule => rule.Id == finding.Rule),
        ["level"] = finding.Severity == Severity.Error ? "error" : "warning",
        ["message"] = new JsonObject { ["text"] = $"{finding.Message} {finding.Mend}".TrimEnd() },
        ["locations"] = new JsonArray(Location(report, finding)),
    };

    private static JsonObject Location(CheckReport report, Finding finding)
    {
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(CheckPaths.Of(report, finding)).Replace("%2F", "/", StringComparison.Ordinal) } };
        if (finding.Line > 0)
            physical["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = Math.Max(1, finding.Column) };
        var location = new JsonObject { ["physicalLocation"] = physical };
        if (finding.Step is not null)
            location["logicalLocations"] = new JsonArray(new JsonObject { ["name"] = finding.Step });
        return location;
    }
}
