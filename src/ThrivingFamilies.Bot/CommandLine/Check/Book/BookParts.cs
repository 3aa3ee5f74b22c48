using System.Globalization;
using ThrivingFamilies.Dialogs.Format.Book;

namespace ThrivingFamilies.Bot.CommandLine.Check.Book;

/// <summary>The parts of the page that stand in columns, one a language.</summary>
internal sealed class BookParts(BookTemplate template, IReadOnlyList<string> languages)
{
    private const int MostSegments = 2;

    public string Table(IReadOnlyList<BookEntry> entries) => template.Fill(
        "table",
        ("columns", string.Concat(languages.Select(language => template.Fill("column", ("language", Language(language)))))),
        ("rows", string.Concat(entries.Select(Row))));

    public string Talk(BookTalk talk) => template.Fill(
        "talk",
        ("code", talk.Language),
        ("language", Language(talk.Language)),
        ("turns", string.Concat(talk.Turns.Select(turn => template.Fill(turn.IsPerson ? "person" : "line-says", ("text", turn.Text))))));

    public string Examples(IReadOnlyList<IReadOnlyList<string>> examples) => examples.All(texts => texts.Count == 0)
        ? ""
        : template.Fill("examples", ("lists", string.Concat(languages.Zip(examples, (language, texts) =>
            template.Fill("example-list", ("code", language), ("language", Language(language)), ("items", string.Concat(texts.Select(text => template.Fill("example", ("text", text))))))))));

    private string Row(BookEntry entry) => template.Fill(
        "row",
        ("kind", entry.IsLabel ? "label" : "message"),
        ("name", entry.Name),
        ("cells", string.Concat(languages.Zip(entry.ByLanguage, (language, wordings) =>
            template.Fill("cell", ("code", language), ("wordings", string.Concat(wordings.Select(wording => Wording(wording, language)))))))));

    private string Wording(BookWording wording, string language) =>
        template.Fill("wording", ("text", wording.Text), ("marks", Reading(wording, language) + Segments(wording)));

    private string Reading(BookWording wording, string language) => wording.Figure is { } figure && template.Has($"reading-{language}")
        ? template.Fill($"reading-{language}", ("class", wording.IsEasy ? "fine" : "hard"), ("figure", figure.ToString("0.0", CultureInfo.InvariantCulture)))
        : "";

    private string Segments(BookWording wording) => wording.Segments == 0
        ? ""
        : template.Fill(wording.Segments == 1 ? "segment" : "segments", ("class", wording.Segments <= MostSegments ? "fine" : "hard"), ("count", wording.Segments));

    private string Language(string code) => template.Has($"language-{code}") ? template.Fill($"language-{code}").TrimEnd() : code;
}
