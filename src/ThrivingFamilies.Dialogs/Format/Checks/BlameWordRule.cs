namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class BlameWordRule : IRule
{
    public string Id => "blame-word";

    public string What => "Nothing that the line says blames or shames.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages)
            if (draft.Voice.In(message, "blame").ToList() is { Count: > 0 } words)
                found.Error(message.Place, $"This blames or shames: {VoiceWords.Quote(words)}.", "Say what the person can do now; asking for help is a strength.");
    }
}
