using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>Reads the YAML that authors write, a plain subset: no anchors, tags or nesting deeper than anyone would read.</summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 24;
    private readonly ContentFile file;
    private readonly Problems problems;

    private YamlTree(ContentFile file, Problems problems) => (this.file, this.problems) = (file, problems);

    /// <summary>Null when the file is empty or cannot be read; a problem then says why.</summary>
    public static MapNode? Read(ContentFile file, Problems problems)
    {
        try
        {
            return new YamlTree(file, problems).Document();
        }
        catch (YamlException broken)
        {
            var at = new Place(file.Path, (int)broken.Start.Line, (int)broken.Start.Column);
            problems.Add(at, $"This is not readable YAML: {broken.InnerException?.Message ?? broken.Message}", "Look at the quotes, colons and indentation here and on the line before.");
            return null;
        }
    }

    private MapNode? Document()
    {
        var parser = new Parser(new StringReader(file.Text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return new MapNode(Place.OfFile(file.Path), []);
        var node = Next(parser, 0);
        if (node is MapNode map)
            return map;
        if (node is TextNode { IsEmpty: true })
            return new MapNode(Place.OfFile(file.Path), []);
        problems.Add(node.Place, "A content file is a list of names, each with a colon.", "Start the line with a name and a colon.");
        return null;
    }

    private Node Next(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested too deeply");
        if (parser.TryConsume<Scalar>(out var scalar))
            return Text(scalar);
        if (parser.TryConsume<SequenceStart>(out var list))
            return List(parser, list, depth);
        if (parser.TryConsume<MappingStart>(out var map))
            return Map(parser, map, depth);
        throw new YamlException(parser.Current!.Start, parser.Current.End, "references (* and &) are not used here");
    }

    private TextNode Text(Scalar scalar) =>
        new(At(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null");

    private ListNode List(Parser parser, SequenceStart start, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(parser, depth + 1));
        return new(At(start), items);
    }

    private MapNode Map(Parser parser, MappingStart start, int depth)
    {
        var entries = new List<KeyValuePair<TextNode, Node>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Next(parser, depth + 1) is not TextNode key)
                throw new YamlException(start.Start, start.End, "a name before a colon must be plain text");
            var value = Next(parser, depth + 1);
            if (seen.Add(key.Value))
                entries.Add(new(key, value));
            else
                problems.Add(key.Place, $"\"{key.Value}\" stands here twice.", "Keep one of the two.");
        }
        return new(At(start), entries);
    }

    private Place At(ParsingEvent piece) => new(file.Path, (int)piece.Start.Line, (int)piece.Start.Column);
}
