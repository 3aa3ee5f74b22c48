using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format;

/// <summary>Every file in <c>broken/</c> names on its first lines what an author must be told: <c># line:column message mend</c>, lines counted below them. UPDATE_FIXTURES=1 writes them anew.</summary>
public sealed class BrokenDialogTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "ThrivingFamilies.Dialogs.Tests", "Format", "broken");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_is_told_with_its_line_and_mend(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
        var expected = text.Split('\n').TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();

        var problems = new Problems();
        ContentLoader.Read(Some.FilesWith(new ContentFile("test.yaml", text)), problems);

        var told = problems.Found.Select(problem => $"{problem.Line - expected.Count}:{problem.Column} {problem.Message} {problem.Mend}").ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            File.WriteAllText(Path.Combine(Folder, file), string.Concat(told.Select(line => $"# {line}\n")) + string.Join('\n', text.Split('\n').Skip(expected.Count)));
        else
            Assert.Equal(expected, told);
        Assert.NotEmpty(told);
    }
}
