namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>The start or the end of a sentence.</summary>
internal sealed class EdgeNode(bool start) : Node
{
    internal override ulong Step(ulong from, Window window) => from & (start ? window.Starts : window.Ends);
}
