namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class MinimizingWordRule : IRule
{
    public string Id => "minimizing-word";

    public string What => "Nothing that the line says makes a hard thing small (\"just\", \"calm down\").";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages)
            if (draft.Voice.In(message, "minimizing").ToList() is { Count: > 0 } words)
                found.Warn(message.Place, $"This makes a hard thing small: {VoiceWords.Quote(words)}.", "Name the feeling first, and leave these words out.");
    }
}
