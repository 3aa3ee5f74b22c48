using System.Text.Json;
using Spectre.Console;
using ThrivingFamilies.Bot.CommandLine.Check;
using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.Tests.CommandLine;

/// <summary>What `check` tells to people and to machines, on a report with an error, a warning, and a problem of a whole file.</summary>
public sealed class CheckFormatsTests
{
    private static readonly CheckReport Report = new()
    {
        Folder = Path.Combine(Directory.GetCurrentDirectory(), "some dialogs"),
        Findings =
        [
            new("blame-word", Severity.Error, "niño #1.yaml", 12, 5, "start.say", "This blames or shames: \"your fault\" [red].", "Say what the person can do now."),
            new("segments", Severity.Warning, "answers/a.yaml", 3, 0, null, "As a text message this takes 3 segments.", "Shorten it."),
            new("format", Severity.Error, "welcome.yaml", 0, 0, null, "The dialog \"welcome\" is missing.", ""),
        ],
        Dialogs = 2,
        Answers = 1,
        Messages = 10,
        Measured = 8,
        WithinGrade = 7,
        WithinSegments = 9,
    };

    /// <summary>SARIF 2.1.0 (OASIS): 3.13 log, 3.14 run, 3.19 tool component, 3.27 result, 3.29 physical location, 3.30 region, 3.49 rule.</summary>
    [Fact]
    public void Sarif_holds_what_the_standard_asks_for()
    {
        using var json = JsonDocument.Parse(CheckSarif.Write(Report));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Contains(run.GetProperty("columnKind").GetString(), (string[])["utf16CodeUnits", "unicodeCodePoints"]);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEqual("", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule => Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString()));
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(Report.Findings.Count, results.Count);
        Assert.All(results, result => Judge(result, rules));
    }

    [Fact]
    public void A_sarif_place_counts_from_one_and_a_missing_file_has_no_region()
    {
        using var json = JsonDocument.Parse(CheckSarif.Write(Report));
        var places = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation")).ToList();

        Assert.Equal("some%20dialogs/ni%C3%B1o%20%231.yaml", places[0].GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((12, 5), (places[0].GetProperty("region").GetProperty("startLine").GetInt32(), places[0].GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.Equal(1, places[1].GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.False(places[2].TryGetProperty("region", out _));
    }

    [Fact]
    public void Json_holds_a_summary_and_every_finding_with_its_mend()
    {
        using var json = JsonDocument.Parse(CheckJson.Write(Report));
        var summary = json.RootElement.GetProperty("summary");
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();

        Assert.Equal((2, 1, 2, 1), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32(), summary.GetProperty("dialogs").GetInt32(), summary.GetProperty("answers").GetInt32()));
        Assert.All((string[])["messages", "measured", "withinGrade", "withinSegments"], name => Assert.Equal(JsonValueKind.Number, summary.GetProperty(name).ValueKind));
        Assert.Equal(["blame-word", "segments", "format"], findings.Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(["error", "warning", "error"], findings.Select(finding => finding.GetProperty("severity").GetString()));
        Assert.Equal("some dialogs/niño #1.yaml", findings[0].GetProperty("file").GetString());
        Assert.Equal("Shorten it.", findings[1].GetProperty("mend").GetString());
        Assert.Equal(JsonValueKind.Null, findings[1].GetProperty("step").ValueKind);
    }

    [Fact]
    public void Text_names_place_rule_and_mend_and_is_plain_when_redirected()
    {
        var text = Text(AnsiSupport.No);

        Assert.Contains("some dialogs/niño #1.yaml:12:5 error blame-word start.say: This blames or shames: \"your fault\" [red].\n    Say what the person can do now.\n", text, StringComparison.Ordinal);
        Assert.Contains("Easy enough to read: 7 of 8 (87.5%). Within two segments: 9 of 10 (90.0%).", text, StringComparison.Ordinal);
        Assert.Contains("2 to mend, 1 to look at.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Text_has_colour_in_a_terminal() => Assert.Contains("\u001b[", Text(AnsiSupport.Yes), StringComparison.Ordinal);

    private static void Judge(JsonElement result, List<JsonElement> rules)
    {
        var index = result.GetProperty("ruleIndex").GetInt32();
        Assert.InRange(index, 0, rules.Count - 1);
        Assert.Equal(rules[index].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
        if (place.TryGetProperty("region", out var region))
            Assert.All((string[])["startLine", "startColumn"], name => Assert.InRange(region.GetProperty(name).GetInt32(), 1, int.MaxValue));
    }

    private static string Text(AnsiSupport colour)
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = colour, ColorSystem = colour == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors });
        console.Profile.Width = 1_000;
        CheckText.Write(Report, console);
        return written.ToString().ReplaceLineEndings("\n");
    }
}
