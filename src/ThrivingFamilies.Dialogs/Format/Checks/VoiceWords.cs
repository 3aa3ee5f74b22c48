namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary><c>language/voice.yaml</c>: words that the line does not say, by kind, and the harmless phrases in which they may stand.</summary>
internal sealed class VoiceWords(IReadOnlyDictionary<string, IReadOnlyDictionary<string, PhraseFinder>> lists, IReadOnlySet<string> notices, IReadOnlySet<string> pages)
{
    private const string Harmless = "harmless";

    /// <summary>Phrases that carriers demand: they name STOP and HELP.</summary>
    public IReadOnlySet<string> Notices { get; } = notices;

    /// <summary>True for what stands on a web page and is never sent.</summary>
    public bool IsOnPage(Message message) => pages.Contains(message.Place.File);

    /// <summary>Phrases as a finding names them.</summary>
    public static string Quote(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"\"{word}\""));

    /// <summary>The phrases of a list that a message says, once each.</summary>
    public IEnumerable<string> In(Message message, string list)
    {
        if (!lists.TryGetValue(list, out var byLanguage))
            return [];
        List<string>? found = null;
        foreach (var (language, finder) in byLanguage)
            if (Speaks(message, language))
                foreach (var words in finder.In(message.Folded, message.Spared))
                    (found ??= []).Add(words);
        return found?.Distinct() ?? [];
    }

    private static bool Speaks(Message message, string language) => message.Language == language || message.Language == Wording.AnyLanguage;

    /// <summary>Marks the words of a message that stand in a harmless phrase.</summary>
    public void Spare(Message message)
    {
        foreach (var (language, finder) in lists.GetValueOrDefault(Harmless) ?? new Dictionary<string, PhraseFinder>())
            if (Speaks(message, language))
                finder.Mark(message.Folded, message.Spared);
    }
}
