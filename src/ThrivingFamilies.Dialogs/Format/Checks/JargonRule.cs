namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class JargonRule : IRule
{
    public string Id => "jargon";

    public string What => "Families are spoken to in plain words; words of the trade are for professionals.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages.Where(message => !message.ForProfessionals))
            if (draft.Voice.In(message, "jargon").ToList() is { Count: > 0 } words)
                found.Error(message.Place, $"Families do not say {VoiceWords.Quote(words)}.", "Use plain words, or write \"audience: professionals\" at the top when only they read this.");
    }
}
