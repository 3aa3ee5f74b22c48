namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>A part that may be missing.</summary>
internal sealed class OptionalNode(Node part) : Node
{
    internal override ulong Step(ulong from, Window window) => from | part.Step(from, window);
}
