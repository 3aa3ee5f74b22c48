using System.Text.RegularExpressions;
using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format.Checks;

/// <summary>The part of Mermaid's flowchart syntax that <c>check --graph</c> writes, read strictly.</summary>
public sealed partial class MermaidTests
{
    private const string Awkward = """
        start:
          - ask: it
            text: { en: "Say \"hi\" #1; `or` <b>not</b> (end) [x] {need|you}?\nNow", es: ¿Qué? }
            choices:
              end: { en: End it; now, es: Fin, go: end-block }
              class: { en: "A \"class\" #quot; |pipe|", es: Clase, call: other }
          - go: end-block
        end-block:
          - say: { en: Done., es: Listo. }
        other:
          - branch: it
            cases: { class: end-block, over 3: welcome }
            otherwise: end-block
        """;

    public static TheoryData<string> Dialogs => [.. Directory.EnumerateFiles(Repository.Dialogs, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "line").Order()];

    private static IReadOnlyList<KeyValuePair<string, string>> Shipped { get; } = DialogGraphs.Of(Repository.Dialogs, Repository.Dialogs);

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void The_picture_of_a_shipped_dialog_is_valid(string dialog) => Read(Shipped.Single(graph => graph.Key == dialog).Value);

    [Fact]
    public void Words_with_every_awkward_character_stay_inside_their_quotes()
    {
        var folder = Directory.CreateTempSubdirectory("graph");
        File.WriteAllText(Path.Combine(folder.FullName, "awkward.yaml"), Awkward);

        var graph = Assert.Single(DialogGraphs.Of(Path.Combine(folder.FullName, "awkward.yaml"), Repository.Dialogs)).Value;
        folder.Delete(recursive: true);

        Read(graph);
        Assert.Contains("#quot;", graph, StringComparison.Ordinal);
    }

    /// <summary>Every line is one of the few forms; frames are closed; arrows join boxes that are drawn, and no word of Mermaid's own is a name.</summary>
    private static void Read(string graph)
    {
        var lines = graph.TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart TD", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches(Line(), line));
        Assert.Equal(lines.Count(line => line.StartsWith("  subgraph ", StringComparison.Ordinal)), lines.Count(line => line == "  end"));
        var boxes = lines.SelectMany(line => Box().Matches(line)).Select(match => match.Groups["id"].Value).ToList();
        Assert.Equal(boxes.Distinct(), boxes);
        Assert.All(lines.SelectMany(line => Arrow().Matches(line)), arrow => Assert.All([arrow.Groups["from"].Value, arrow.Groups["to"].Value], id => Assert.Contains(id, boxes)));
    }

    private const string Words = "\"(?:[^\"#<`]|#(?:[0-9]+|quot|lt);)*\"";

    [GeneratedRegex("^  (?:subgraph b_\\w+ \\[" + Words + "\\]|end|  s\\d+(?:\\[" + Words + "\\]|\\{\\{" + Words + "\\}\\})|d_\\w+\\(\\[" + Words + "\\]\\)|s\\d+ (?:-->|-\\.->)(?:\\|" + Words + "\\|)? (?:s\\d+|d_\\w+))$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^ +(?<id>s\d+|d_\w+)(?:\[|\{\{|\(\[)")]
    private static partial Regex Box();

    [GeneratedRegex(@"^  (?<from>s\d+) (?:-->|-\.->).*? ?(?<to>s\d+|d_\w+)$")]
    private static partial Regex Arrow();
}
