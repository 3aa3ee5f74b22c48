using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format.Checks;

/// <summary>
/// A fixture: what is told (<c># file:line:column severity step: message mend</c>), then <c>test.yaml</c>, then further files, each behind
/// <c># file: PATH</c>. Lines are counted from the top of each file.
/// </summary>
internal sealed record BrokenContent(string Rule, IReadOnlyList<string> Expected, IReadOnlyList<ContentFile> Files)
{
    private const string FileMark = "# file: ";

    private static string Folder => Path.Combine(Repository.Root, "tests", "ThrivingFamilies.Dialogs.Tests", "Format", "Checks", "broken");

    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public static BrokenContent Read(string rule)
    {
        var lines = File.ReadAllText(Path.Combine(Folder, rule + ".yaml")).ReplaceLineEndings("\n").Split('\n');
        var expected = lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith(FileMark, StringComparison.Ordinal)).ToList();
        var files = new List<(string Path, List<string> Lines)> { ("test.yaml", []) };
        foreach (var line in lines.Skip(expected.Count))
            if (line.StartsWith(FileMark, StringComparison.Ordinal))
                files.Add((line[FileMark.Length..], []));
            else
                files[^1].Lines.Add(line);
        return new(rule, [.. expected.Select(line => line[2..])], [.. files.Select(file => new ContentFile(file.Path, string.Join('\n', file.Lines)))]);
    }

    public IReadOnlyList<string> Check() => [.. Found().Select(finding =>
        $"{finding.File}:{finding.Line}:{finding.Column} {finding.Severity.ToString().ToLowerInvariant()} {(finding.Step is null ? "" : $"{finding.Step}: ")}{finding.Message} {finding.Mend}")];

    public IEnumerable<string> Rules() => Found().Select(finding => finding.Rule);

    public void Write(IReadOnlyList<string> told) => File.WriteAllText(
        Path.Combine(Folder, Rule + ".yaml"),
        string.Concat(told.Select(line => $"# {line}\n")) + Files[0].Text + string.Concat(Files.Skip(1).Select(file => $"\n{FileMark}{file.Path}\n{file.Text}")));

    private IReadOnlyList<Finding> Found() =>
        ContentCheck.Run(Some.FilesWith([.. Files]), path => Files.Any(file => file.Path == path), DateOnly.FromDateTime(Some.Now.DateTime)).Findings;
}
