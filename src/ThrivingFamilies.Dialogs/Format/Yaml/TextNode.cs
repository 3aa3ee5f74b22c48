namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>A scalar as written.</summary>
/// <param name="IsEmpty">True for a key with nothing behind it.</param>
internal sealed record TextNode(Place Place, string Value, bool IsEmpty) : Node(Place);
