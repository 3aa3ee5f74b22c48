using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>Reads one file of <c>answers/</c>.</summary>
internal static class AnswerReader
{
    private static readonly string[] Known = ["title", "topic", "examples", "source", "reviewed", "ages", .. AnswerBands.Parts];

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
            Bands = new AnswerBands(map, reader).Read(),
        };
    }
}
