using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>Reads the choices of a question: labels by language beside <c>go</c>, <c>call</c>, <c>say</c>, <c>topic</c> and <c>also</c>.</summary>
internal static class ChoiceReader
{
    private static readonly string[] Fields = ["go", "call", "say", "topic", "also"];

    public static IReadOnlyList<Choosable> Read(StepReader read)
    {
        if (!read.Has("choices"))
            return [];
        if (read["choices"] is MapNode map)
            return [.. map.Entries.Select(entry => One(entry.Key, entry.Value, read.Reader))];
        read.Reader.Problems.Add(read["choices"]!.Place, "Choices are names with labels.", "Write for example \"family: { en: My family, es: Mi familia }\".");
        return [];
    }

    private static Choosable One(TextNode name, Node value, Reader reader)
    {
        var id = reader.Name(name);
        if (value is not MapNode map)
            return new(id, name.Place, reader.Words(value), []);
        var label = reader.Words(new MapNode(map.Place, [.. map.Entries.Where(entry => !Fields.Contains(entry.Key.Value))]));
        var also = map["also"] is { } more ? reader.TextsByLanguage(more).Values.SelectMany(texts => texts) : [];
        return new(id, name.Place, label, also)
        {
            Go = map["go"] is { } go ? reader.Target(go) : null,
            Call = map["call"] is { } call ? reader.Target(call) : null,
            Say = map["say"] is { } say ? reader.Words(say) : null,
            Topics = map["topic"] is { } topic ? reader.Names(topic) : [id],
        };
    }
}
