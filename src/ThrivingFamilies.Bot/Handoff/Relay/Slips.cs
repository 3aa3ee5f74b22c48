using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>Tells whether a text may be a mistyped command: then no family must get it unasked.</summary>
internal static class Slips
{
    /// <summary>Entries of <c>language/words.yaml</c>, each with the word that stands for it.</summary>
    private static readonly (string Entry, string Word, bool TakesMore)[] Commands =
    [
        ("work-done", "done", false), ("work-list", "list", false), ("work-note", "note", true), ("work-wait", "wait", true),
        ("work-break", "break", true), ("work-pass", "pass", true), ("work-share", "share", true), ("work-take", "take", false), ("work-join", "join", true),
    ];

    private const string Ordinary = "work-ordinary";

    /// <returns>The command's word, or null.</returns>
    public static string? Of(Brain brain, string text)
    {
        var space = text.IndexOfAny([' ', ':', ',']);
        var first = space < 0 ? text : text[..space];
        var isAlone = space < 0 || text[space..].Trim(' ', '.', '!', ':', ',').Length == 0;
        if (first.Length is < 3 or > 9 || brain.IsWhole(Ordinary, first))
            return null;
        foreach (var (entry, word, takesMore) in Commands)
        {
            if ((isAlone || (takesMore && IsTypedAsCommand(first))) && brain.NearlyAsks(entry, first))
                return word;
        }
        return null;
    }

    // At the beginning of a sentence a word is only suspect when it is none of the language's: long enough, or in capitals.
    private static bool IsTypedAsCommand(string first) => first.Length >= 4 || first.All(char.IsUpper);
}
