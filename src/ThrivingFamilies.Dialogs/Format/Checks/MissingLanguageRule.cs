namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class MissingLanguageRule : IRule
{
    /// <summary>Fewer small words may be the same in every language, as in a name.</summary>
    private const int SpeaksFrom = 2;

    public string Id => "missing-language";

    public string What => "Whatever the line says, it says in each of its languages.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var words in AllWordings(draft.Content))
            Look(words, draft.Content.Line.Languages, found);
        foreach (var (place, examples) in draft.Dialogs.Select(dialog => (dialog.Place, dialog.Examples)).Concat(draft.Content.Answers.All.Select(answer => (answer.Place, answer.Examples))).Where(pair => pair.Examples.Count > 0))
            foreach (var language in draft.Content.Line.Languages.Where(language => !examples.ContainsKey(language)))
                found.Warn(place, $"There are no examples in \"{language}\".", "Add what people text in that language.");
    }

    private static IEnumerable<Wording> AllWordings(Content content) =>
        content.Dialogs.Values.SelectMany(dialog => dialog.Steps.SelectMany(step => step.Wordings).Concat(dialog.Title is null ? [] : [dialog.Title]))
            .Concat(content.Phrases.Values)
            .Concat(content.SafetyReplies.All)
            .Concat(content.Answers.All.SelectMany(answer => answer.Wordings.Concat(answer.Title is null ? [] : [answer.Title])));

    private static void Look(Wording words, IReadOnlyList<string> languages, Findings found)
    {
        if (!words.Languages.Contains(Wording.AnyLanguage))
            foreach (var language in languages.Where(language => !words.Languages.Contains(language)))
                found.Error(words.Place, $"The words in \"{language}\" are missing.", $"Write them beside the others, as \"{language}: …\".");
        else if (languages.Count > 1 && words.All.FirstOrDefault(IsLanguage) is { } template)
            found.Error(template.Place, "These words are in one language only.", $"Write them for each: {{ {string.Join(", ", languages.Select(language => $"{language}: …"))} }}.");
    }

    private static bool IsLanguage(Template template) =>
        template.Fill(_ => "").Split(' ').Count(word => word.Length > 1 && char.IsLower(word[0]) && !word.Contains("://", StringComparison.Ordinal)) >= SpeaksFrom;
}
