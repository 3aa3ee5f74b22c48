using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>The author's compiler: every problem of content at once, with its place and mend.</summary>
public static class ContentCheck
{
    private const string FormatRule = "format";

    /// <summary>Looks at a content folder, at a folder of some dialogs (together with the content in use), or at one file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="inUse">The content folder in use, for what <paramref name="path"/> does not bring itself.</param>
    /// <param name="today">The day against which reviews are old.</param>
    /// <exception cref="ContentException">There is nothing at the path, or no content in it.</exception>
    public static CheckReport Run(string path, string inUse, DateOnly today)
    {
        var scope = CheckScope.Of(path, inUse);
        var learning = Task.Run(scope.Learnt);
        return Run(scope.Files, scope.Covers, today, scope.Folder, learning);
    }

    /// <param name="covers">The files whose findings are told.</param>
    internal static CheckReport Run(IReadOnlyList<ContentFile> files, Func<string, bool> covers, DateOnly today, string folder = "", Task<IReadOnlyList<Problem>>? learning = null)
    {
        var problems = new Problems();
        var draft = new ContentDraft(files, ContentLoader.Read(files, problems), today);
        var landmarks = new Landmarks(draft.Content);
        var found = RuleList.All.AsParallel().AsOrdered().SelectMany(rule => Look(rule, draft, landmarks)).ToList();
        var learnt = learning?.GetAwaiter().GetResult() ?? [];
        var unreadable = problems.Found.Concat(learnt).Where(problem => !found.Exists(finding => IsSame(finding, problem))).Select(problem => Told(problem, landmarks));
        return Report(draft, [.. unreadable.Concat(found).Where(finding => covers(finding.File))], covers, folder);
    }

    private static IReadOnlyList<Finding> Look(IRule rule, ContentDraft draft, Landmarks landmarks)
    {
        var findings = new Findings(rule, landmarks);
        rule.Look(draft, findings);
        return findings.Found;
    }

    private static Finding Told(Problem problem, Landmarks landmarks) => new(
        FormatRule, Severity.Error, problem.File, problem.Line, problem.Column, landmarks.At(new(problem.File, problem.Line, problem.Column)), problem.Message, problem.Mend);

    private static bool IsSame(Finding finding, Problem problem) =>
        finding.Line == problem.Line && finding.Column == problem.Column && finding.File == problem.File && finding.Message == problem.Message;

    private static CheckReport Report(ContentDraft draft, List<Finding> findings, Func<string, bool> covers, string folder)
    {
        var messages = draft.Messages.Where(message => !message.IsLabel && covers(message.Place.File)).ToList();
        var measures = messages.Select(message => message.Reading).Where(measure => measure is not null).ToList();
        return new()
        {
            Folder = folder,
            Findings = [.. findings.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenByDescending(finding => finding.Severity)],
            Dialogs = draft.Dialogs.Count(dialog => covers(dialog.Place.File)),
            Answers = draft.Content.Answers.All.Count(answer => covers(answer.Place.File)),
            Messages = messages.Count,
            Measured = measures.Count,
            WithinGrade = measures.Count(measure => measure!.Hardness <= 0),
            WithinSegments = messages.Count(message => draft.Voice.IsOnPage(message) || message.Segments.Segments <= SegmentsRule.Fit),
        };
    }
}
