namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class UnreachableStepRule : IRule
{
    public string Id => "unreachable-step";

    public string What => "Every step can be reached from the start of its dialog, and every dialog from a topic, an example or another dialog.";

    public void Look(ContentDraft draft, Findings found)
    {
        var led = draft.Dialogs.SelectMany(dialog => dialog.Steps).SelectMany(step => step.Targets.Where(target => target.Block?.Dialog != step.Block.Dialog)).Select(target => target.Block?.Dialog).ToHashSet();
        foreach (var dialog in draft.Dialogs)
        {
            if (!IsEntrance(dialog) && !led.Contains(dialog))
                found.Warn(dialog.Place, "No topic, example or other dialog leads to this dialog.", "Give it a topic with examples, or lead to it from another dialog.");
            Look(dialog, found);
        }
    }

    private static bool IsEntrance(Dialog dialog) =>
        dialog.Name is Content.Welcome or Content.TalkToPerson || dialog.Topics.Count > 0 || dialog.Examples.Count > 0;

    private static void Look(Dialog dialog, Findings found)
    {
        var reached = Flow.ReachedFromStart(dialog);
        foreach (var block in dialog.Blocks.Values.OrderBy(block => block.Place.Line))
            if (block.Steps.Count > 0 && !reached.Contains(block.Steps[0]))
                found.Error(block.Place, $"Nothing leads to the block \"{block.Name}\".", $"Lead to it with \"go: {block.Name}\", or take it out.");
            else if (block.Steps.FirstOrDefault(step => !reached.Contains(step)) is { } step)
                found.Error(step.Place, $"This step is never reached: the \"{block.Steps[step.Index - 1].Type.Key}\" before it always leads elsewhere.", "Move it before that step, put it into a block of its own, or take it out.");
    }
}
