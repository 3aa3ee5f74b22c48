using System.Globalization;
using ThrivingFamilies.Dialogs.Format.Book;

namespace ThrivingFamilies.Bot.CommandLine.Check.Book;

/// <summary>The reviewers' book as one page that loads nothing from anywhere.</summary>
internal sealed class BookPage(BookTemplate template, ReviewBook book, DateOnly today)
{
    private readonly BookParts parts = new(template, book.Languages);

    public string Write() => template.Fill(
        "page",
        ("name", book.LineNames[0]),
        ("day", Day(today)),
        ("version", book.Version),
        ("summary", Summary()),
        ("contents", string.Concat(book.Dialogs.Select(Listed))),
        ("answerContents", string.Concat(book.Answers.Select(Listed))),
        ("dialogs", string.Concat(book.Dialogs.Select(Dialog))),
        ("answers", book.Answers.Count == 0 ? "" : template.Fill("answers", ("answers", string.Concat(book.Answers.Select(Answer))))),
        ("danger", Words("danger", book.SafetyReplies)),
        ("phrases", Words("phrases", book.Phrases)),
        ("lines", book.Lines.Count == 0 ? "" : template.Fill("lines", ("rows", string.Concat(book.Lines.Select(Line))))));

    private string Summary() => template.Fill(
        "summary",
        ("dialogs", book.Report.Dialogs),
        ("answers", book.Report.Answers),
        ("messages", book.Report.Messages),
        ("easy", Share(book.Report.WithinGrade, book.Report.Measured)),
        ("short", Share(book.Report.WithinSegments, book.Report.Messages)),
        ("errors", book.Report.Errors),
        ("warnings", book.Report.Warnings));

    private string Listed(BookChapter chapter) => template.Fill(
        "listed", ("id", Id(chapter)), ("title", chapter.Titles[0]), ("name", chapter.Name), ("reviewed", Day(chapter.Reviewed)), ("messages", chapter.Entries.Count(entry => !entry.IsLabel)), ("hard", Hard(chapter)));

    private string Dialog(BookChapter chapter) => template.Fill(
        "dialog",
        ("head", Head(chapter)),
        ("flow", chapter.Picture is { } picture ? FlowSvg.Write(picture) : ""),
        ("talks", chapter.Talks.Count == 0 ? template.Fill("no-talks") : template.Fill("talks", ("talks", string.Concat(chapter.Talks.Select(parts.Talk))))),
        ("table", parts.Table(chapter.Entries)),
        ("examples", parts.Examples(chapter.Examples)),
        ("signature", template.Fill("signature", ("name", chapter.Name), ("version", book.Version))));

    private string Answer(BookChapter chapter) => template.Fill(
        "answer",
        ("head", Head(chapter)),
        ("table", parts.Table(chapter.Entries)),
        ("examples", parts.Examples(chapter.Examples)),
        ("signature", template.Fill("signature", ("name", chapter.Name), ("version", book.Version))));

    private string Head(BookChapter chapter) => template.Fill(
        "head",
        ("id", Id(chapter)),
        ("titles", string.Join(" \u00b7 ", chapter.Titles.Distinct())),
        ("file", chapter.File),
        ("topics", chapter.Topics.Count == 0 ? "\u2013" : string.Join(", ", chapter.Topics)),
        ("sources", chapter.Sources.Count == 0 ? "\u2013" : string.Join("; ", chapter.Sources)),
        ("reviewed", Day(chapter.Reviewed)),
        ("audience", chapter.ForProfessionals ? template.Fill("professionals") : ""),
        ("findings", Findings(chapter)));

    private string Findings(BookChapter chapter)
    {
        var items = string.Concat(book.Report.Findings.Where(finding => finding.File == chapter.File).Select(finding => template.Fill("finding", ("line", finding.Line), ("message", finding.Message), ("mend", finding.Mend))));
        return items.Length == 0 ? "" : template.Fill("findings", ("items", items));
    }

    private string Words(string part, IReadOnlyList<BookEntry> entries) => entries.Count == 0
        ? ""
        : template.Fill(part, ("table", parts.Table(entries)), ("signature", template.Fill("signature", ("name", part), ("version", book.Version))));

    private string Line(BookLine line) => template.Fill(
        "line", ("name", line.Name), ("ways", string.Join(", ", line.Ways.Select(way => $"{way.Key} {way.Value}"))), ("checked", line.Checked ?? "\u2013"));

    private static int Hard(BookChapter chapter) => chapter.Entries.SelectMany(entry => entry.ByLanguage).SelectMany(wordings => wordings).Count(wording => !wording.IsEasy);

    /// <summary>A dialog and an answer may have the same name.</summary>
    private static string Id(BookChapter chapter) => chapter.File.Replace('/', '-').Replace(".yaml", "", StringComparison.Ordinal);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "\u2013";

    private static string Share(int part, int whole) => whole == 0 ? "\u2013" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0}");
}
