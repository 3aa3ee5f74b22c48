using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class TooManyChoicesRule : IRule
{
    private const int Most = 9;

    public string Id => "too-many-choices";

    public string What => "A question has at most nine choices, so that one digit names each.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var ask in draft.Dialogs.SelectMany(dialog => dialog.Steps).OfType<AskStep>().Where(ask => ask.Choices.Count > Most))
            found.Error(ask.Place, $"This question has {ask.Choices.Count} choices; one digit names nine.", "Ask in two steps: first the kind, then the choice.");
    }
}
