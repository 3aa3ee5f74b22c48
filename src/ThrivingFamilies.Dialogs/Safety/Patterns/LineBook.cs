using System.Numerics;

namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>All lines, filed under the rarest word set that each needs, so that a text meets only lines it might match.</summary>
internal sealed class LineBook
{
    // One line matching again and again in one window tells nothing new.
    private const int MostMatches = 4;
    private readonly Line[][] _bySet;
    private readonly Line[] _always;

    internal LineBook(IReadOnlyList<Line> lines, int sets)
    {
        var uses = new int[sets];
        foreach (var set in lines.SelectMany(l => l.Needs)) uses[set]++;
        _always = [.. lines.Where(l => l.Needs.Length == 0)];
        _bySet = new Line[sets][];
        var filed = lines.Where(l => l.Needs.Length > 0).ToLookup(l => l.Needs.MinBy(s => uses[s]));
        for (var set = 0; set < sets; set++) _bySet[set] = [.. filed[set]];
    }

    /// <summary>Adds every match in a window.</summary>
    /// <param name="window">The words.</param>
    /// <param name="offset">The window's first word's place in the text.</param>
    /// <param name="hits">Where matches go.</param>
    internal void Match(Window window, int offset, List<Hit> hits)
    {
        foreach (var line in _always) Match(line, window, offset, hits);
        foreach (var set in window.Present)
            foreach (var line in _bySet[set]) Match(line, window, offset, hits);
    }

    private static void Match(Line line, Window window, int offset, List<Hit> hits)
    {
        var left = MostMatches;
        for (var ends = line.Match(window) & ~1UL; ends != 0 && left > 0; ends &= ends - 1, left--)
        {
            var (first, end) = line.Locate(window, BitOperations.TrailingZeroCount(ends));
            hits.Add(new(line.Owner, first + offset, end + offset));
        }
    }
}
