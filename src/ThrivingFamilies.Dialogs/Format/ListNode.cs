namespace ThrivingFamilies.Dialogs.Format;

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);
