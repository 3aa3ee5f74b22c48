using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Fixtures;

/// <summary>
/// Cases of one step type, kind of answer or habit. Each names what it shows, gives the dialog (<c>dialog</c>, and other content files by
/// their path), and the conversation. UPDATE_FIXTURES=1 writes the conversations anew: read the difference before you commit it.
/// </summary>
internal static class FixtureFile
{
    public static string Folder(string room) => Path.Combine(Repository.Root, "tests", "ThrivingFamilies.Dialogs.Tests", room, "fixtures");

    public static IReadOnlyList<string> Names(string room) => [.. Directory.EnumerateFiles(Folder(room), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public static void Check(string room, string name)
    {
        var path = Path.Combine(Folder(room), name + ".yaml");
        var cases = Read(path);
        var played = cases.Select(one => one.Play()).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            File.WriteAllText(path, string.Join('\n', cases.Zip(played, (one, talk) => one.Write(talk))));
        else
            Assert.All(cases.Zip(played), pair => Assert.Equal($"# {pair.First.Description}\n{pair.First.Talk.TrimEnd()}", $"# {pair.First.Description}\n{pair.Second.TrimEnd()}"));
    }

    private static List<FixtureCase> Read(string path)
    {
        var problems = new Problems();
        var text = "cases:\n" + string.Concat(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n').Select(line => $"  {line}\n"));
        var tree = YamlTree.Read(new(path, text), problems);
        Assert.Empty(problems.Found);
        return [.. Assert.IsType<ListNode>(tree!["cases"]).Items.Cast<MapNode>().Select(Case)];
    }

    private static FixtureCase Case(MapNode map) => new(
        Text(map["description"]),
        [.. map.Entries.Where(entry => entry.Key.Value is not ("description" or "talk")).Select(entry => new KeyValuePair<string, string>(entry.Key.Value, Text(entry.Value)))],
        Text(map["talk"]));

    private static string Text(Node? node) => Assert.IsType<TextNode>(node).Value;
}
