namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>One word of a set.</summary>
internal sealed class WordNode(int set) : Node
{
    /// <summary>The word set.</summary>
    internal int Set { get; } = set;

    internal override ulong Step(ulong from, Window window) => (from & window[Set]) << 1;

    internal override IEnumerable<int> Needs => [Set];
}
