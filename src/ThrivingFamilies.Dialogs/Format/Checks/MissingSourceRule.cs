namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class MissingSourceRule : IRule
{
    public string Id => "missing-source";

    public string What => "Every dialog and answer names what its facts rest on, and the day on which a person last checked it.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var dialog in draft.Dialogs)
            Look(dialog.Place, "dialog", dialog.Sources, dialog.Reviewed, found);
        foreach (var answer in draft.Content.Answers.All.OrderBy(answer => answer.Place.File, StringComparer.Ordinal))
            Look(answer.Place, "answer", answer.Sources, answer.Reviewed, found);
    }

    private static void Look(Place place, string kind, IReadOnlyList<string> sources, DateOnly? reviewed, Findings found)
    {
        if (sources.Count == 0)
            found.Error(place, $"This {kind} names no source.", "Add \"source: [ … ]\" at the top.");
        if (reviewed is null)
            found.Error(place, $"Nobody has reviewed this {kind}.", "Have a person check it, and add \"reviewed: 2026-11-22\" with that day at the top.");
    }
}
