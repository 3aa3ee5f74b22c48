using System.CommandLine;
using System.Text.Json;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Safety.Evaluation;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>evaluate</c>: how well danger and needs are found in labelled texts, with intervals; fails below floors.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var safety = new Option<FileInfo?>("--safety") { Description = "JSON lines with text, lang, is_crisis, category, urgency, acceptable_urgency, trap, soft_offer_ok." };
        var needs = new Option<FileInfo?>("--needs") { Description = "JSON lines with text, lang, required, acceptable." };
        var floors = new Option<FileInfo?>("--floors") { Description = "JSON with the least that is accepted: safety_recall, safety_recall_of_immediate, safety_false_alarms_at_most, needs_required, needs_top." };
        var list = new Option<bool>("--list") { Description = "Also shows the texts that were missed." };
        var command = new Command("evaluate", "Measures the safety check and the topics on labelled texts.") { safety, needs, floors, list };
        command.SetAction(parsed => Run(parsed.GetValue(safety), parsed.GetValue(needs), parsed.GetValue(floors), parsed.GetValue(list)));
        return command;
    }

    private static int Run(FileInfo? safety, FileInfo? needs, FileInfo? floors, bool list)
    {
        if (safety is null && needs is null)
        {
            Console.Error.WriteLine("Name at least one set: --safety FILE, --needs FILE.");
            return 2;
        }
        try
        {
            using var app = LineApplication.CreateBuilder([]).Build();
            var brain = app.Services.GetRequiredService<BrainSource>().Current;
            var reached = new Dictionary<string, double>();
            if (safety is not null)
                MeasureSafety(brain, safety, list, reached);
            if (needs is not null)
                MeasureNeeds(brain, needs, list, reached);
            return floors is null ? 0 : Hold(reached, floors);
        }
        catch (Exception error) when (error is FormatException or JsonException || StartUp.Explain(error) is not null)
        {
            Console.Error.WriteLine(StartUp.Explain(error) ?? error.Message);
            return 2;
        }
    }

    private static void MeasureSafety(Brain brain, FileInfo file, bool list, Dictionary<string, double> reached)
    {
        var evaluation = SafetyEvaluation.Of(brain.Safety, SafetyCases.ReadJsonLines(file.FullName));
        Console.WriteLine($"safety, {evaluation.Results.Count} texts of {file.Name}");
        foreach (var line in evaluation.Report())
            Console.WriteLine($"  {line}");
        reached["safety_recall"] = evaluation.Recall.Share;
        reached["safety_recall_of_immediate"] = evaluation.ImmediateRecall.Share;
        reached["safety_false_alarms_at_most"] = evaluation.FalseAlarms.Share;
        if (!list)
            return;
        foreach (var missed in evaluation.Missed)
            Console.WriteLine($"  missed {missed.Kind}: {missed.Text}");
        foreach (var (found, verdict) in evaluation.Results.Where(result => result.IsFalseAlarm))
            Console.WriteLine($"  false alarm {verdict!.Category} on {found.Kind}: {found.Text}");
    }

    private static void MeasureNeeds(Brain brain, FileInfo file, bool list, Dictionary<string, double> reached)
    {
        var clock = TimeProvider.System;
        var begun = clock.GetTimestamp();
        var report = NeedsReport.Of(brain.Topics, NeedCase.ReadJsonLines(file.FullName), () => clock.GetElapsedTime(begun).TotalMicroseconds);
        Console.WriteLine($"needs, {report.Found.Total} texts of {file.Name}");
        Console.WriteLine($"  every required topic found {report.Found}");
        Console.WriteLine($"  first topic acceptable     {report.Top}");
        Console.WriteLine($"  one of three acceptable    {report.TopThree}");
        Console.WriteLine($"  not sure, would ask        {report.Abstained}");
        Console.WriteLine($"  language right             {report.Language}");
        Console.WriteLine($"  a text takes {report.Latency.Median:F0} us, 99 in 100 no more than {report.Latency.Percentile99:F0} us");
        reached["needs_required"] = report.Found.Share;
        reached["needs_top"] = report.Top.Share;
        if (!list)
            return;
        foreach (var (missed, guesses) in report.Mistakes)
            Console.WriteLine($"  {string.Join('+', missed.Required)} read as {(guesses.Abstained ? "not sure: " : "")}{string.Join('+', guesses.Topics.Select(topic => topic.Name))}: {missed.Text}");
    }

    private static int Hold(Dictionary<string, double> reached, FileInfo floors)
    {
        var least = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(floors.FullName)) ?? [];
        var fallen = reached.Where(figure => least.TryGetValue(figure.Key, out var floor) && IsWorse(figure.Key, figure.Value, floor)).ToArray();
        foreach (var (name, value) in fallen)
            Console.Error.WriteLine($"{name} is {value:F3}; {floors.Name} asks for {least[name]:F3}.");
        return fallen.Length == 0 ? 0 : 1;
    }

    private static bool IsWorse(string name, double value, double floor) =>
        name.EndsWith("at_most", StringComparison.Ordinal) ? value > floor : value < floor;
}
