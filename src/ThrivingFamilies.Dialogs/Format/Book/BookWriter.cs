using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Format.Book.Picture;
using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>Gathers the book from content.</summary>
internal sealed class BookWriter
{
    private readonly Content content;
    private readonly IReadOnlyList<string> languages;
    private readonly Brain? brain;
    private readonly SampleAnswers samples;
    private readonly VoiceWords voice;
    private readonly Dictionary<Template, Message> messages;

    /// <param name="brain">Plays the sample conversations; null when the content has to be mended first.</param>
    public BookWriter(ContentDraft draft, Brain? brain, SampleAnswers samples)
    {
        (content, this.brain, this.samples, voice) = (draft.Content, brain, samples, draft.Voice);
        languages = content.Line.Languages;
        messages = draft.Messages.DistinctBy(message => message.Words).ToDictionary(message => message.Words);
    }

    public ReviewBook Write(Func<string, bool> covers, CheckReport report) => new()
    {
        LineNames = [.. languages.Select(language => content.Line.Value("name", language) ?? "")],
        Languages = languages,
        Version = content.Version,
        Report = report,
        Dialogs = [.. content.Dialogs.Values.Where(dialog => covers(dialog.Place.File)).OrderBy(dialog => dialog.Name != Content.Welcome).ThenBy(dialog => dialog.Name, StringComparer.Ordinal).Select(Chapter)],
        Answers = [.. content.Answers.All.Where(answer => covers(answer.Place.File)).OrderBy(answer => answer.Name, StringComparer.Ordinal).Select(Chapter)],
        Phrases = [.. InOrder(content.Phrases, covers).Select(pair => Entry(pair.Key, pair.Value))],
        SafetyReplies = [.. InOrder(content.SafetyReplies.Named, covers).Select(pair => Entry(pair.Key, pair.Value))],
        Lines = covers("line.yaml") ? NationalLines() : [],
    };

    private static IEnumerable<KeyValuePair<string, Wording>> InOrder(IEnumerable<KeyValuePair<string, Wording>> words, Func<string, bool> covers) =>
        words.Where(pair => covers(pair.Value.Place.File)).OrderBy(pair => pair.Value.Place.File, StringComparer.Ordinal).ThenBy(pair => pair.Value.Place.Line);

    private BookChapter Chapter(Dialog dialog) => new()
    {
        Name = dialog.Name,
        File = dialog.Place.File,
        Titles = Titles(dialog.Title, dialog.Name),
        Topics = dialog.Topics,
        Sources = dialog.Sources,
        Reviewed = dialog.Reviewed,
        ForProfessionals = dialog.Audience == Dialog.Professionals,
        Examples = Examples(dialog.Examples),
        Entries = [.. dialog.Blocks.Values.OrderBy(block => block.Place.Line).SelectMany(block => block.Steps).SelectMany(Entries)],
        Picture = dialog.Blocks.ContainsKey(Dialog.FirstBlock) ? FlowLayout.Of(dialog, languages[0]) : null,
        Talks = brain is null ? [] : [.. languages.Select(language => new BookTalk(language, SampleTalk.Play(brain, dialog, language, samples)))],
    };

    private BookChapter Chapter(Answer answer) => new()
    {
        Name = answer.Name,
        File = answer.Place.File,
        Titles = Titles(answer.Title, answer.Name),
        Topics = answer.Topics,
        Sources = answer.Sources,
        Reviewed = answer.Reviewed,
        Examples = Examples(answer.Examples),
        Entries = [.. answer.Bands.SelectMany(band => band.Wordings.Select(words => Entry($"{band.Ages}: {Part(band, words)}", words)))],
    };

    /// <summary>As the answer's file names it.</summary>
    private static string Part(AgeBand band, Wording words) =>
        words == band.GoingOn ? "going on" : words == band.Try ? "try" : words == band.GetHelp ? "get help" : "next";

    private IReadOnlyList<string> Titles(Wording? title, string name) =>
        [.. languages.Select(language => title?.In(language) is [var first, ..] ? Shown(first) : name.Replace('-', ' '))];

    private IReadOnlyList<IReadOnlyList<string>> Examples(IReadOnlyDictionary<string, IReadOnlyList<string>> examples) =>
        [.. languages.Select(language => examples.GetValueOrDefault(language) ?? [])];

    private IEnumerable<BookEntry> Entries(Step step)
    {
        var choices = (step as AskStep)?.Choices ?? [];
        foreach (var words in step.Wordings)
            if (choices.FirstOrDefault(choice => choice.Label == words || choice.Say == words) is { } choice)
                yield return Entry($"{step.Name}: {choice.Id}", words);
            else
                yield return Entry(step.Name, words);
    }

    private BookEntry Entry(string name, Wording words)
    {
        var all = languages.Select(words.In).ToList();
        return new(name, all.Exists(wordings => wordings.Any(one => messages.GetValueOrDefault(one) is { IsLabel: true })), [.. all.Select(wordings => (IReadOnlyList<BookWording>)[.. wordings.Select(Worded)])]);
    }

    private BookWording Worded(Template words)
    {
        if (messages.GetValueOrDefault(words) is not { } message)
            return new(Shown(words), null, true, 0);
        var isSent = !message.IsLabel && !voice.IsOnPage(message);
        return new(Shown(words), message.Reading?.Figure, message.Reading is not { Hardness: > 0 }, isSent ? message.Segments.Segments : 0);
    }

    private static string Shown(Template words) => words.Fill(name => $"{{{name}}}");

    private IReadOnlyList<BookLine> NationalLines() =>
        [.. content.Line.Names.Where(name => name.StartsWith("lines.", StringComparison.Ordinal)).Select(name => name.Split('.')).Where(parts => parts.Length > 2).GroupBy(parts => parts[1]).Select(NationalLine)];

    private BookLine NationalLine(IGrouping<string, string[]> line)
    {
        var values = line.Select(parts => KeyValuePair.Create(string.Join(' ', parts[2..]).Replace('_', ' '), content.Line.Value(string.Join('.', parts), languages[0]) ?? "")).ToList();
        return new(line.Key.Replace('_', ' '), [.. values.Where(value => value.Key != "checked")], values.Find(value => value.Key == "checked").Value);
    }
}
