using System.Text;
using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Reference;

/// <summary>The reference page for authors, made from the step types and their samples.</summary>
internal static class DialogReference
{
    public static string Write()
    {
        var page = new StringBuilder("# Reference of dialogs\n\nMade from the step types; do not edit. How dialogs are written is told in [dialog-format.md](dialog-format.md).\n\n## At the top of a dialog\n\n");
        Table(page, DialogReader.Header);
        page.Append("\nEvery other name at the top is a block of steps; the first is called `start`.\n\n## Steps\n");
        foreach (var type in StepTypes.All)
            Step(page, type);
        page.Append("\n## Kinds of answer\n\n| kind | takes |\n|---|---|\n");
        foreach (var kind in AnswerKinds.All)
            page.Append($"| `{kind.Name}` | {Cell(kind.What)} |\n");
        page.Append("\n## What `check` asks\n\n| rule | |\n|---|---|\n");
        foreach (var rule in CheckReport.Rules)
            page.Append($"| `{rule.Id}` | {Cell(rule.What)} |\n");
        return page.ToString();
    }

    private static void Step(StringBuilder page, StepType type)
    {
        page.Append($"\n### {type.Key}\n\n{type.What}\n\nBehind `{type.Key}:` stands {Words(type.Value)}.\n\n");
        Table(page, type.Fields);
        page.Append($"\n```yaml\n{type.Sample.TrimEnd()}\n```\n");
    }

    private static void Table(StringBuilder page, IReadOnlyList<Field> fields)
    {
        page.Append("| name | holds | |\n|---|---|---|\n");
        foreach (var field in fields)
            page.Append($"| `{field.Name}`{(field.Required ? " (needed)" : "")} | {Cell(Words(field.Shape))} | {Cell(field.What)} |\n");
    }

    private static string Words(Shape shape) => shape switch
    {
        Shape.Nothing => "nothing",
        Shape.Words => "words per language",
        Shape.OptionalWords => "words per language, or nothing",
        Shape.Name => "a name",
        Shape.Names => "a name, or a list of names",
        Shape.Texts => "a text, or a list of texts",
        Shape.Target => "a block or a dialog",
        Shape.Number => "a whole number",
        Shape.Flag => "true or false",
        Shape.Span => "a length of time such as 3 days",
        Shape.Values => "names with values",
        Shape.Choices => "names with labels, at most nine",
        Shape.Cases => "tests with where they lead",
        Shape.Kind => "a kind of answer",
        Shape.Link => "a web address",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "This shape has no words in the reference yet."),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
