namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract class Node
{
    /// <summary>The boundaries that this part leads to from the given boundaries.</summary>
    internal abstract ulong Step(ulong from, Window window);

    /// <summary>Word sets without which this part cannot match.</summary>
    internal virtual IEnumerable<int> Needs => [];
}
