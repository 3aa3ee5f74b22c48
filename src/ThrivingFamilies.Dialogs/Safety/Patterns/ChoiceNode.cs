namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Any of several parts.</summary>
internal sealed class ChoiceNode(Node[] options) : Node
{
    internal override ulong Step(ulong from, Window window)
    {
        var to = 0UL;
        foreach (var option in options) to |= option.Step(from, window);
        return to;
    }
}
