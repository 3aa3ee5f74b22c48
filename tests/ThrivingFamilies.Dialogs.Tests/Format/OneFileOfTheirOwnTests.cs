using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format;

/// <summary>An organisation makes the line its own by editing <c>line.yaml</c> and nothing else.</summary>
public sealed class OneFileOfTheirOwnTests
{
    private static readonly IReadOnlyList<ContentFile> Files = ContentFolder.Read(Repository.Dialogs);

    [Fact]
    public void Nothing_that_is_said_names_the_line_or_a_national_line_otherwise() =>
        Assert.Equal([], Said().SelectMany(words => Named().Where(name => Holds(words.Source, name)).Select(name => $"{words.Place.File}:{words.Place.Line} says {name}")).Distinct());

    [Fact]
    public void Whoever_edits_it_speaks_with_their_own_name_and_numbers()
    {
        var theirs = Files.Select(file => file.Path == "line.yaml" ? file with { Text = Renamed(file.Text) } : file).ToList();

        var said = MessageList.Of(ContentLoader.Load(theirs)).Select(message => message.Sent).ToList();

        Assert.Contains(said, text => text.Contains("Casa Abierta", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("555", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("ThrivingFamilies", StringComparison.Ordinal) || Holds(text, "988"));
    }

    [Fact]
    public void Each_national_line_says_when_it_was_checked()
    {
        var lines = Assert.IsType<MapNode>(LineFile()["lines"]);

        Assert.All(lines.Entries, line => Assert.True(
            Assert.IsType<MapNode>(line.Value)["checked"] is TextNode checkedOn && DateOnly.TryParseExact(checkedOn.Value, "yyyy-MM-dd", out _),
            $"{line.Key.Value} has no check date."));
    }

    private static string Renamed(string line) =>
        line.Replace("ThrivingFamilies", "Casa Abierta", StringComparison.Ordinal).Replace("\"988\"", "\"555\"", StringComparison.Ordinal);

    private static MapNode LineFile() => YamlTree.Read(Files.Single(file => file.Path == "line.yaml"), new())!;

    private static IEnumerable<Dialogs.Format.Template> Said() => MessageList.Of(ContentLoader.Load(Files)).Select(message => message.Words);

    /// <summary>The name, organisation and program, and every number and word of the national lines.</summary>
    private static List<string> Named()
    {
        var file = LineFile();
        string[] own = ["name", "organisation", "program", "base_url"];
        return [.. own.SelectMany(key => Texts(file[key])), .. Assert.IsType<MapNode>(file["lines"]).Entries.SelectMany(line => Texts(line.Value, ["call", "text"])).Where(number => number.Length > 2)];
    }

    private static IEnumerable<string> Texts(Dialogs.Format.Yaml.Node? node, string[]? keys = null) => node switch
    {
        TextNode text => [text.Value],
        MapNode map => map.Entries.Where(entry => keys is null || keys.Contains(entry.Key.Value)).SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };

    /// <summary>As a word of its own: 988, but not 1988.</summary>
    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!(at > 0 && char.IsLetterOrDigit(text[at - 1])) && !(at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length])))
                return true;
        return false;
    }
}
