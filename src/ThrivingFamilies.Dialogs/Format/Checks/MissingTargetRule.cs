using ThrivingFamilies.Dialogs.Format.Readers;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class MissingTargetRule : IRule
{
    public string Id => "missing-target";

    public string What => "Every go, call, otherwise, skip and case leads to a block of the dialog or to another dialog.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var dialog in draft.Dialogs)
            foreach (var target in dialog.Steps.SelectMany(step => step.Targets).Where(target => !target.IsLinked && target.Name.Length > 0))
            {
                var missing = Linker.Missing(target, dialog, draft.Content.Dialogs);
                found.Error(target.Place, missing.Message, missing.Mend);
            }
    }
}
