namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>Keys in the order in which the author wrote them.</summary>
internal sealed record MapNode(Place Place, IReadOnlyList<KeyValuePair<TextNode, Node>> Entries) : Node(Place)
{
    public Node? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
                if (name.Value == key)
                    return value;
            return null;
        }
    }
}
