using System.Text.Json;
using ThrivingFamilies.Dialogs.Safety.Evaluation;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

/// <summary>What was reached is kept in floors.json; recall may only rise and false alarms only fall.</summary>
public sealed class SafetyFloorsTests
{
    [Fact]
    public void The_development_set_stays_at_or_above_what_was_reached() => Check("safety_dev", SafetyFiles.DevelopmentSet());

    [Theory]
    [InlineData("heldout")]
    [InlineData("unseen")]
    [InlineData("third")]
    [InlineData("fourth")]
    [InlineData("fifth")]
    public void The_projects_own_sets_stay_at_or_above_what_was_reached(string name) => Check(name, SafetyFiles.OwnSet($"{name}.txt"));

    [Fact]
    public void Needs_without_danger_raise_no_alarm()
    {
        var rows = SafetyFiles.NeedsSet();
        var alarms = rows.Where(r => !r.MayAlarm && SafetyFiles.Assess(r.Text) is not null).Select(r => r.Text);

        Assert.Empty(alarms);
    }

    private static void Check(string set, IReadOnlyList<SafetyCase> cases)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(SafetyFiles.OwnFile("floors.json")));
        var floor = floors.RootElement.GetProperty(set);
        var evaluation = SafetyEvaluation.Of(SafetyFiles.Detector, cases);
        var report = string.Join('\n', [.. evaluation.Report(), .. evaluation.Missed.Select(m => "missed: " + m.Text)]);

        Assert.True(evaluation.Recall.Share >= floor.GetProperty("recall").GetDouble(), report);
        Assert.True(evaluation.ImmediateRecall.Share >= floor.GetProperty("recall_of_immediate").GetDouble(), report);
        Assert.True(evaluation.RightCategory.Share >= floor.GetProperty("right_category").GetDouble(), report);
        Assert.True(evaluation.RightUrgency.Share >= floor.GetProperty("right_urgency").GetDouble(), report);
        Assert.True(evaluation.HardFalseAlarms.Share <= floor.GetProperty("false_alarms_at_most").GetDouble(), report);
    }
}
