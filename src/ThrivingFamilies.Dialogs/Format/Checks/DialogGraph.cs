using System.Text;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>One dialog as a Mermaid flowchart: a box a step, a frame a block.</summary>
internal sealed class DialogGraph
{
    private const int LongestLabel = 48;
    private readonly StringBuilder drawn = new("flowchart TD\n");
    private readonly Dictionary<Step, string> ids = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> elsewhere = new(StringComparer.Ordinal);
    private readonly Dialog dialog;
    private readonly string language;

    private DialogGraph(Dialog dialog, string language)
    {
        (this.dialog, this.language) = (dialog, language);
        foreach (var step in dialog.Blocks.Values.OrderBy(block => block.Place.Line).SelectMany(block => block.Steps))
            ids.Add(step, $"s{ids.Count + 1}");
    }

    public static string Draw(Dialog dialog, string language)
    {
        var graph = new DialogGraph(dialog, language);
        foreach (var block in dialog.Blocks.Values.OrderBy(block => block.Place.Line).Where(block => block.Steps.Count > 0))
            graph.Draw(block);
        foreach (var step in graph.ids.Keys)
            graph.Lead(step);
        return graph.drawn.ToString();
    }

    private void Draw(Block block)
    {
        drawn.Append($"  subgraph b_{Id(block.Name)} [\"{Quoted(block.Name)}\"]\n");
        foreach (var step in block.Steps)
            drawn.Append(step is IHears ? $"    {ids[step]}{{{{\"{Quoted(Label(step))}\"}}}}\n" : $"    {ids[step]}[\"{Quoted(Label(step))}\"]\n");
        drawn.Append("  end\n");
    }

    private string Label(Step step)
    {
        var words = step.Wordings.FirstOrDefault()?.In(language).FirstOrDefault()?.Source;
        return words is null ? $"{step.Type.Key} {string.Join(", ", step.Saves.Concat(step.Reads).Where(name => name.Length > 0).Distinct())}".TrimEnd() : $"{step.Type.Key}: {words}";
    }

    private void Lead(Step step)
    {
        if (step is AskStep ask)
            Lead(ask);
        else
            foreach (var target in step.Targets)
                Arrow(step, target, Why(step, target), isDotted: step is CallStep or RemindStep);
        if (Flow.GoesOn(step) && Flow.After(step) is { } after)
            drawn.Append($"  {ids[step]} --> {ids[after]}\n");
    }

    private static string? Why(Step step, Target target) => step switch
    {
        CallStep => "and back",
        RemindStep => "later",
        BranchStep branch => branch.Cases.FirstOrDefault(pair => pair.Value == target).Key is { } test ? test.Text : "otherwise",
        _ => null,
    };

    private void Lead(AskStep ask)
    {
        foreach (var choice in ask.Choices.Where(choice => (choice.Go ?? choice.Call) is not null))
            Arrow(ask, (choice.Go ?? choice.Call)!, choice.Label.In(language).FirstOrDefault()?.Source, isDotted: choice.Go is null);
        var chosen = ask.Choices.SelectMany(choice => new[] { choice.Go, choice.Call }).ToHashSet();
        foreach (var target in ask.Targets.Where(target => !chosen.Contains(target)))
            Arrow(ask, target, target == ask.WayOut ? "not understood" : "skip", isDotted: true);
    }

    private void Arrow(Step from, Target target, string? label, bool isDotted)
    {
        if (target.Block is not { Steps: [var first, ..] } block)
            return;
        var to = ids.GetValueOrDefault(first) ?? Elsewhere(block.Dialog.Name);
        var text = label is null ? "" : $"|\"{Quoted(label)}\"|";
        drawn.Append($"  {ids[from]} {(isDotted ? "-.->" : "-->")}{text} {to}\n");
    }

    private string Elsewhere(string other)
    {
        if (elsewhere.Add(other))
            drawn.Append($"  d_{Id(other)}([\"{Quoted(other)}\"])\n");
        return $"d_{Id(other)}";
    }

    /// <summary>Mermaid ends a quoted label at a quote, and takes # and ; for codes of characters.</summary>
    private static string Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        line = line.Length <= LongestLabel ? line : $"{line[..(char.IsHighSurrogate(line[LongestLabel - 2]) ? LongestLabel - 2 : LongestLabel - 1)]}…";
        return line.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace("`", "'", StringComparison.Ordinal);
    }

    private static string Id(string name) => name.Replace('-', '_');
}
