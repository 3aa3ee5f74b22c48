using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class UnknownTopicRule : IRule
{
    public string Id => "unknown-topic";

    public string What => "Every topic that a dialog, an answer or a choice names is one that the line knows.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var (file, topics) in draft.Dialogs.Select(dialog => (dialog.Place.File, dialog.Topics)).Concat(draft.Content.Answers.All.Select(answer => (answer.Place.File, answer.Topics))))
            foreach (var topic in topics)
                Look(topic, draft, () => draft.Files.First(one => one.Path == file).Find(topic), found);
        foreach (var choice in draft.Dialogs.SelectMany(dialog => dialog.Steps).OfType<AskStep>().SelectMany(ask => ask.Choices))
            foreach (var topic in choice.Topics.Where(topic => topic != choice.Id))
                Look(topic, draft, () => choice.Place, found);
    }

    private static void Look(string topic, ContentDraft draft, Func<Place> where, Findings found)
    {
        if (!draft.Topics.Contains(topic))
            found.Error(where(), $"The line knows no topic \"{topic}\".", Nearest.Mend(topic, draft.Topics, "Use one that dialogs/examples has a file for, or add that file."));
    }
}
