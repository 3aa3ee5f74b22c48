using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>Reads the fields of one step. Every wrong field becomes a problem; what is returned is then only a stand-in.</summary>
internal sealed class StepReader(MapNode node, StepType type, Reader reader)
{
    public Place Place => node.Place;

    public StepType Type => type;

    public Reader Reader => reader;

    public Node? this[string field] => node[field];

    public bool Has(string field) => node[field] is not null and not TextNode { IsEmpty: true };

    public Wording Words(string field) => Needed(field) is { } found ? reader.Words(found) : new(Place, [new(Wording.AnyLanguage, [Template.Empty(Place)])]);

    public Wording? OptionalWords(string field) => Has(field) ? reader.Words(node[field]!) : null;

    public string? OptionalText(string field) => Has(field) ? reader.Text(node[field]!) : null;

    public string Name(string field) => Needed(field) is { } found ? reader.Name(found) : "";

    public string? OptionalName(string field) => Has(field) ? reader.Name(node[field]!) : null;

    public Target Target(string field) => Needed(field) is { } found ? reader.Target(found) : new(Place, "");

    public Target? OptionalTarget(string field) => Has(field) ? reader.Target(node[field]!) : null;

    public int Number(string field, int otherwise, int least, int most) => Has(field) ? reader.Number(node[field]!, least, most) : otherwise;

    public int? OptionalNumber(string field) => Has(field) ? reader.Number(node[field]!, int.MinValue, int.MaxValue) : null;

    public bool Flag(string field) => Has(field) && reader.Flag(node[field]!);

    public TimeSpan? OptionalSpan(string field) => Has(field) ? reader.Span(node[field]!) : null;

    public IReadOnlyList<string> Names(string field) => Has(field) ? reader.Names(node[field]!) : [];

    public IReadOnlyList<KeyValuePair<string, string?>> Values(string field) => Has(field) ? reader.Values(node[field]!) : [];

    public IReadOnlyList<KeyValuePair<CaseTest, Target>> Cases(string field)
    {
        if (Needed(field) is not { } found)
            return [];
        if (found is not MapNode map)
        {
            reader.Problems.Add(found.Place, $"\"{field}\" needs tests with the places that they lead to.", "Write for example \"under 12: baby\".");
            return [];
        }
        return [.. map.Entries.Select(Case).OfType<KeyValuePair<CaseTest, Target>>()];
    }

    private KeyValuePair<CaseTest, Target>? Case(KeyValuePair<TextNode, Node> entry)
    {
        var test = CaseTest.Parse(entry.Key.Value);
        if (test is not null)
            return new(test, reader.Target(entry.Value));
        reader.Problems.Add(entry.Key.Place, $"The test \"{entry.Key.Value}\" lacks a number.", "Write for example \"under 12\", \"12 to 35\" or \"under 2 years\".");
        return null;
    }

    /// <summary>Null when the field is missing, which is then a problem.</summary>
    private Node? Needed(string field)
    {
        if (node[field] is { } found)
            return found;
        reader.Problems.Add(node.Place, $"This \"{type.Key}\" step has no \"{field}\".", $"Add \"{field}:\" below it.");
        return null;
    }
}
