using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class DeadEndRule : IRule
{
    private const string Mend = "Say something about the answer, or lead on with go.";

    public string Id => "dead-end";

    public string What => "No path through a dialog ends without a word: after every answer the person hears something or is asked something.";

    public void Look(ContentDraft draft, Findings found)
    {
        var mute = new MutePaths(draft.Content.Dialogs.Values);
        foreach (var dialog in draft.Dialogs)
        {
            if (dialog.Blocks.ContainsKey(Dialog.FirstBlock) && mute.IsEntered(dialog) && dialog.Start.Steps is [var first, ..] && mute.EndsMute(first))
                found.Error(first.Place, "A path through this dialog ends without a word.", "Say something, ask something, or lead to another block on every path.");
            foreach (var step in dialog.Steps.Where(step => step is IHears))
                Look(step, mute, found);
        }
    }

    private static void Look(Step step, MutePaths mute, Findings found)
    {
        if (step is not AskStep { Choices.Count: > 0 } ask)
        {
            if (step is AskStep && mute.EndsMuteAfter(step))
                found.Error(step.Place, "After the answer the dialog ends without a word.", Mend);
            return;
        }
        foreach (var choice in ask.Choices.Where(choice => choice.Say is null && mute.EndsMuteAfter(ask, choice)))
            found.Error(choice.Place, $"After \"{choice.Id}\" the dialog ends without a word.", Mend);
    }
}
