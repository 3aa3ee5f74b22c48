namespace ThrivingFamilies.Dialogs.Format.Yaml;

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);
