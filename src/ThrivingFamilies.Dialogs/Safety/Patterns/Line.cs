namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>One line of a content file, ready to match.</summary>
/// <param name="owner">The rule that the line belongs to.</param>
/// <param name="root">What must follow what.</param>
internal sealed class Line(Rule owner, Node root)
{
    // Words are shown and guarded within this many; no line spans more in earnest.
    private const int LongestSpan = 24;

    internal Rule Owner { get; } = owner;

    /// <summary>Word sets without which the line cannot match.</summary>
    internal int[] Needs { get; } = [.. root.Needs.Distinct()];

    /// <summary>Where matches end; 0 when there are none.</summary>
    internal ulong Match(Window window)
    {
        foreach (var set in Needs)
            if (window[set] == 0) return 0;
        return root.Step(window.Boundaries, window);
    }

    /// <summary>The shortest match that ends at a boundary.</summary>
    internal (int First, int End) Locate(Window window, int end)
    {
        var earliest = Math.Max(0, end - LongestSpan);
        for (var first = end - 1; first > earliest; first--)
            if ((root.Step(1UL << first, window) >> end & 1) != 0) return (first, end);
        return (earliest, end);
    }
}
