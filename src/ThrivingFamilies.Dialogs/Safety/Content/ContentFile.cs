using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>One YAML file of <c>dialogs/safety/</c>.</summary>
internal sealed class ContentFile
{
    private readonly ContentProblems _problems;

    private ContentFile(string name, YamlMappingNode root, ContentProblems problems) => (Name, Root, _problems) = (name, root, problems);

    /// <summary>The file's name without its folder.</summary>
    internal string Name { get; }

    /// <summary>What it holds.</summary>
    internal YamlMappingNode Root { get; }

    /// <summary>Reads a file; one that is missing, broken or not a list of names is noted and reads as empty.</summary>
    internal static ContentFile Read(string path, ContentProblems problems)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (!File.Exists(path)) problems.Add(name, 1, "Add this file: the safety check needs it.");
            else if (Parse(path) is { } root) return new(name, root, problems);
            else problems.Add(name, 1, "Begin with a name and a colon: this file is a list of names with content.");
        }
        catch (YamlException e)
        {
            problems.Add(name, e.Start.Line, $"Mend the YAML: {e.Message}");
        }
        return new(name, [], problems);
    }

    /// <summary>Notes a problem.</summary>
    internal void Problem(YamlNode at, string mend) => _problems.Add(Name, at, mend);

    /// <summary>The named parts of a mapping.</summary>
    internal IEnumerable<(string Key, YamlNode Value)> Parts(YamlNode node)
    {
        if (node is YamlMappingNode mapping)
            return mapping.Children.Select(c => (Text(c.Key), c.Value));
        Problem(node, "Give names with content here (name: …).");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    internal IEnumerable<(string Text, YamlNode At)> Texts(YamlNode node)
    {
        if (node is YamlSequenceNode list)
            return list.Children.Select(c => (Text(c), c));
        Problem(node, "Give a list here (one line each, beginning with a dash).");
        return [];
    }

    /// <summary>One plain text.</summary>
    internal string Text(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text }) return text;
        Problem(node, "Give one plain text here; quote it when it holds a colon, a bracket or a hash.");
        return "";
    }

    /// <summary>A part by its name; null and noted when it is missing.</summary>
    internal YamlNode? Part(YamlNode node, string name)
    {
        if (node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var part)) return part;
        Problem(node, $"Add \"{name}\" here.");
        return null;
    }

    /// <summary>A part by its name; null when it is missing.</summary>
    internal static YamlNode? Maybe(YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var part) ? part : null;

    private static YamlMappingNode? Parse(string path)
    {
        using var reader = new StreamReader(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
    }
}
