using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>Reads one file of <c>answers/</c>.</summary>
internal static class AnswerReader
{
    private static readonly string[] Known = ["title", "topic", "examples", "source", "reviewed", "ages"];
    private static readonly string[] Parts = ["going on", "try", "get help"];

    public static Answer? Read(ContentFile file, Reader reader)
    {
        if (YamlTree.Read(file, reader.Problems) is not { } map)
            return null;
        foreach (var (key, _) in map.Entries.Where(entry => !Known.Contains(entry.Key.Value)))
            reader.Problems.Add(key.Place, $"An answer knows no \"{key.Value}\".", Nearest.Mend(key.Value, Known, $"It knows: {string.Join(", ", Known)}."));
        return new()
        {
            Name = file.Name,
            Place = Place.OfFile(file.Path),
            Title = map["title"] is { } title ? reader.Words(title) : null,
            Topics = map["topic"] is { } topic ? reader.Names(topic) : [],
            Examples = map["examples"] is { } examples ? reader.TextsByLanguage(examples) : new Dictionary<string, IReadOnlyList<string>>(),
            Sources = map["source"] is { } source ? reader.Texts(source) : [],
            Reviewed = map["reviewed"] is { } reviewed ? reader.Date(reviewed) : null,
            Bands = Bands(map, reader),
        };
    }

    private static IReadOnlyList<AgeBand> Bands(MapNode map, Reader reader)
    {
        if (map["ages"] is MapNode { Entries.Count: > 0 } ages)
            return [.. ages.Entries.Select(entry => Band(entry.Key, entry.Value, reader)).OfType<AgeBand>()];
        reader.Problems.Add(map.Place, "This answer says nothing.", "Write \"ages:\" and below it \"any:\" or tests such as \"under 4\".");
        return [];
    }

    private static AgeBand? Band(TextNode ages, Node value, Reader reader)
    {
        if (CaseTest.Parse(ages.Value) is not { } test || value is not MapNode map || map["going on"] is not { } goingOn || map["try"] is not { } tries)
        {
            reader.Problems.Add(ages.Place, $"The part \"{ages.Value}\" is not complete.", "Write \"going on\", \"try\" and \"get help\" below a test such as \"any\" or \"under 4\".");
            return null;
        }
        foreach (var (key, _) in map.Entries.Where(entry => !Parts.Contains(entry.Key.Value)))
            reader.Problems.Add(key.Place, $"A part of an answer knows no \"{key.Value}\".", Nearest.Mend(key.Value, Parts, $"It knows: {string.Join(", ", Parts)}."));
        return new(ages.Value, test, reader.Words(goingOn), reader.Words(tries), map["get help"] is { } help ? reader.Words(help) : null);
    }
}
