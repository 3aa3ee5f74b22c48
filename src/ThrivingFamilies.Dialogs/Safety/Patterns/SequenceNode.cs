namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Parts one after the other.</summary>
internal sealed class SequenceNode(Node[] parts) : Node
{
    internal override ulong Step(ulong from, Window window)
    {
        foreach (var part in parts)
            if ((from = part.Step(from, window)) == 0) return 0;
        return from;
    }

    internal override IEnumerable<int> Needs => parts.SelectMany(p => p.Needs);
}
