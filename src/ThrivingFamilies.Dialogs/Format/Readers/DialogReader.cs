using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads one dialog file: a few facts about it, and its blocks of steps.</summary>
internal static class DialogReader
{
    /// <summary>What a dialog says about itself; every other name at the top is a block.</summary>
    public static IReadOnlyList<Field> Header { get; } =
    [
        new("title", Shape.Words, "How the line names this dialog to a person: \"Back to {title}\"."),
        new("topic", Shape.Names, "The topics that lead here."),
        new("examples", Shape.Words, "What people text when they mean this, by language."),
        new("words", Shape.Words, "Words that open this dialog at any moment when they are the whole message, by language: MY DATA. Few, and never what could be an answer."),
        new("source", Shape.Texts, "What its facts rest on."),
        new("reviewed", Shape.Name, "The day on which a person last checked it: 2026-11-22."),
        new("audience", Shape.Name, "Whom it speaks to: families, unless it says professionals."),
    ];

    public static Dialog? Read(ContentFile file, Reader reader)
    {
        if (YamlTree.Read(file, reader.Problems) is not { } map)
            return null;
        var dialog = new Dialog
        {
            Name = file.Name,
            Place = Place.OfFile(file.Path),
            Title = map["title"] is { } title ? reader.Words(title) : null,
            Topics = map["topic"] is { } topic ? reader.Names(topic) : [],
            Examples = map["examples"] is { } examples ? reader.TextsByLanguage(examples) : new Dictionary<string, IReadOnlyList<string>>(),
            Words = map["words"] is { } words ? reader.TextsByLanguage(words) : new Dictionary<string, IReadOnlyList<string>>(),
            Sources = map["source"] is { } source ? reader.Texts(source) : [],
            Reviewed = map["reviewed"] is { } reviewed ? reader.Date(reviewed) : null,
            Audience = map["audience"] is { } audience ? Audience(audience, reader) : "families",
        };
        dialog.Hold([.. map.Entries.Where(entry => Header.All(field => field.Name != entry.Key.Value)).Select(entry => Block(dialog, entry.Key, entry.Value, reader))]);
        if (!dialog.Blocks.ContainsKey(Dialog.FirstBlock))
            reader.Problems.Add(dialog.Place, "This dialog has no beginning.", "Name its first block \"start:\".");
        RefuseTwins(dialog, reader.Problems);
        return dialog;
    }

    private static string Audience(Node node, Reader reader)
    {
        var name = reader.Name(node);
        if (name is not ("families" or Dialog.Professionals))
            reader.Problems.Add(node.Place, $"\"{name}\" is not an audience.", "Write families or professionals.");
        return name;
    }

    private static Block Block(Dialog dialog, TextNode name, Node node, Reader reader)
    {
        var block = new Block(dialog, name.Place, reader.Name(name));
        if (node is ListNode { Items.Count: > 0 } list)
            block.Hold(list.Items.Select(item => StepOf(item, reader)).OfType<Step>());
        else
            reader.Problems.Add(name.Place, $"The block \"{name.Value}\" has no steps.", "Write its steps below it, each behind a dash.");
        return block;
    }

    private static Step? StepOf(Node node, Reader reader)
    {
        if (node is TextNode { Value: "end" } end)
            node = new MapNode(end.Place, [new(end, new TextNode(end.Place, "", IsEmpty: true))]);
        if (node is not MapNode { Entries: [var first, ..] } map)
        {
            reader.Problems.Add(node.Place, "This is not a step.", $"Begin it with one of: {string.Join(", ", StepTypes.ByKey.Keys.Order())}.");
            return null;
        }
        if (StepTypes.ByKey.GetValueOrDefault(first.Key.Value) is not { } type)
        {
            reader.Problems.Add(first.Key.Place, $"\"{first.Key.Value}\" is not a kind of step.", Nearest.Mend(first.Key.Value, StepTypes.ByKey.Keys, $"Begin the step with one of: {string.Join(", ", StepTypes.ByKey.Keys.Order())}."));
            return null;
        }
        RefuseUnknown(map, type, reader.Problems);
        return type.Read(new StepReader(map, type, reader));
    }

    private static void RefuseUnknown(MapNode map, StepType type, Problems problems)
    {
        foreach (var (key, _) in map.Entries.Skip(1).Where(entry => type.Fields.All(field => field.Name != entry.Key.Value)))
            problems.Add(key.Place, $"A \"{type.Key}\" step knows no \"{key.Value}\".", Nearest.Mend(key.Value, type.Fields.Select(field => field.Name), $"It knows: {string.Join(", ", type.Fields.Select(field => field.Name))}."));
    }

    private static void RefuseTwins(Dialog dialog, Problems problems)
    {
        foreach (var twins in dialog.Steps.GroupBy(step => step.Name).Where(group => group.Count() > 1))
            problems.Add(twins.Last().Place, $"Two steps of this dialog are called \"{twins.Key}\".", "Give one of them another \"name:\".");
    }
}
