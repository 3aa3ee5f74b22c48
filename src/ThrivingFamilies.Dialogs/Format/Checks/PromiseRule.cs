namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class PromiseRule : IRule
{
    public string Id => "promise";

    public string What => "The line never promises secrecy: staff may have to report a child in danger.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages)
            if (draft.Voice.In(message, "promises").ToList() is { Count: > 0 } words)
                found.Error(message.Place, $"This promises more than the line can keep: {VoiceWords.Quote(words)}.", "Say in plain words what is kept and who may see it.");
    }
}
