namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class UnfinishedTextRule : IRule
{
    /// <summary>Marks that authors leave for themselves, in capitals.</summary>
    private static readonly string[] Marks = ["TODO", "TBD", "FIXME", "XXX", "???"];

    public string Id => "unfinished-text";

    public string What => "Nothing unfinished is said: no placeholders, no \"coming soon\", no open braces.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages)
            if (Unfinished(message, draft.Voice) is { } word)
                found.Error(message.Place, $"This is not finished: \"{word}\".", "Write what is meant, or leave it out until it is there.");
    }

    private static string? Unfinished(Message message, VoiceWords voice)
    {
        var text = message.Plain;
        return voice.In(message, "unfinished").FirstOrDefault()
            ?? Array.Find(Marks, mark => text.Contains(mark, StringComparison.Ordinal) && (mark == "???" || text.Split(' ', ':', ',', '.').Contains(mark)))
            ?? (text.Trim().Length == 0 ? "" : null)
            ?? (text.AsSpan().IndexOfAny("{}") is var brace and >= 0 ? text[brace..Math.Min(text.Length, brace + 12)] : null)
            ?? Bracketed(text, '[', ']') ?? Bracketed(text, '<', '>');
    }

    private static string? Bracketed(string text, char open, char close)
    {
        var from = text.IndexOf(open, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(close, from);
        return to > from + 1 && char.IsLetter(text[from + 1]) ? text[from..(to + 1)] : null;
    }
}
