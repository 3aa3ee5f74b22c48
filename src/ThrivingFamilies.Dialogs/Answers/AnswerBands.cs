using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>Reads the parts of an answer: those at the top of the file count for every age, those below <c>ages</c> for theirs.</summary>
internal sealed class AnswerBands(MapNode file, Reader reader)
{
    public static readonly string[] Parts = ["going on", "try", "get help", "next"];

    private const string Ages = "ages";

    private readonly Dictionary<string, Wording> shared = Words(file, reader);

    public IReadOnlyList<AgeBand> Read()
    {
        List<AgeBand> bands = file[Ages] is MapNode ages ? [.. ages.Entries.Select(entry => Band(entry.Key, entry.Value)).OfType<AgeBand>()] : [];
        if (shared.ContainsKey(Parts[0]) && shared.ContainsKey(Parts[1]) && bands.TrueForAll(band => band.Ages != AgeBand.Any))
            bands.Add(Made(AgeBand.Any, CaseTest.Parse(AgeBand.Any)!, shared));
        else if (file[Ages] is not MapNode { Entries.Count: > 0 })
            reader.Problems.Add(file.Place, "This answer says nothing.", "Write \"going on\", \"try\" and \"get help\" at the top, or \"ages:\" and below it tests such as \"under 4\".");
        return bands;
    }

    private AgeBand? Band(TextNode ages, Node value)
    {
        if (CaseTest.Parse(ages.Value) is { } test && value is MapNode map)
        {
            foreach (var (key, _) in map.Entries.Where(entry => !Parts.Contains(entry.Key.Value)))
                reader.Problems.Add(key.Place, $"A part of an answer knows no \"{key.Value}\".", Nearest.Mend(key.Value, Parts, $"It knows: {string.Join(", ", Parts)}."));
            var own = Words(map, reader);
            foreach (var (part, words) in shared)
                own.TryAdd(part, words);
            if (own.ContainsKey(Parts[0]) && own.ContainsKey(Parts[1]))
                return Made(ages.Value, test, own);
        }
        reader.Problems.Add(ages.Place, $"The part \"{ages.Value}\" is not complete.", "Write \"going on\", \"try\" and \"get help\" below a test such as \"any\" or \"under 4\", or for all ages at the top.");
        return null;
    }

    private static Dictionary<string, Wording> Words(MapNode map, Reader reader) =>
        Parts.Where(part => map[part] is not null).ToDictionary(part => part, part => reader.Words(map[part]!));

    private static AgeBand Made(string ages, CaseTest test, Dictionary<string, Wording> parts) =>
        new(ages, test, parts[Parts[0]], parts[Parts[1]], parts.GetValueOrDefault(Parts[2]), parts.GetValueOrDefault(Parts[3]));
}
