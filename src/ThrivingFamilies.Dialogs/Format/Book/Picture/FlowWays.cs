using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>Lists the rows of a block: each step, and below it each way that it leads.</summary>
internal static class FlowWays
{
    public static IEnumerable<FlowWay> Of(Block block, string language) => block.Steps.SelectMany(step => Of(step, language));

    private static IEnumerable<FlowWay> Of(Step step, string language) => step switch
    {
        AskStep ask => Asked(ask, language),
        BranchStep branch => Branched(branch),
        GoStep or CallStep => step.Targets.Select(target => new FlowWay(step.Type.Key, target.Name, target, step is CallStep)),
        _ => Plain(step, language),
    };

    private static IEnumerable<FlowWay> Plain(Step step, string language)
    {
        var names = step.Saves.Concat(step.Reads).Where(name => name.Length > 0).Distinct();
        yield return new(step.Type.Key, Said(step.Wordings.FirstOrDefault(), language) ?? string.Join(", ", names), null, false);
        foreach (var target in step.Targets)
            yield return new("", target.Name, target, step is RemindStep);
    }

    private static IEnumerable<FlowWay> Asked(AskStep ask, string language)
    {
        yield return new(ask.Type.Key, Said(ask.Wordings.First(), language) ?? ask.Saved, null, false);
        foreach (var (number, choice) in ask.Choices.Index())
            yield return new("", $"{number + 1} {Said(choice.Label, language)}", choice.Go ?? choice.Call, choice.Go is null);
        var chosen = ask.Choices.SelectMany(choice => new[] { choice.Go, choice.Call }).ToHashSet();
        foreach (var target in ask.Targets.Where(target => !chosen.Contains(target)))
            yield return new("", target == ask.WayOut ? "otherwise" : "skip", target, false);
    }

    private static IEnumerable<FlowWay> Branched(BranchStep branch)
    {
        yield return new(branch.Type.Key, branch.Subject, null, false);
        foreach (var (test, target) in branch.Cases)
            yield return new("", test.Text, target, false);
        foreach (var target in branch.Targets.Skip(branch.Cases.Count))
            yield return new("", "otherwise", target, false);
    }

    private static string? Said(Wording? words, string language) =>
        words?.In(language) is [var first, ..] ? first.Fill(name => $"{{{name}}}").ReplaceLineEndings(" ") : null;
}
