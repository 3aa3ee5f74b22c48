using System.Runtime.InteropServices;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Matches all lines against a text of any length, window by window.</summary>
internal sealed class Matcher(IReadOnlyList<Line> lines, int sets)
{
    // Windows overlap by more words than any pattern spans.
    private const int Overlap = 23;
    private readonly LineBook _book = new(lines, sets);

    [ThreadStatic]
    private static Window? _spare;

    /// <summary>Every match, in no order; a match may be there twice where windows overlap.</summary>
    internal List<Hit> Match(List<Token> tokens)
    {
        List<Hit> hits = [];
        var window = _spare?.Sets == sets ? _spare : _spare = new(sets);
        var all = CollectionsMarshal.AsSpan(tokens);
        for (var offset = 0; ; offset += Window.Capacity - Overlap)
        {
            window.Fill(all[offset..Math.Min(offset + Window.Capacity, all.Length)]);
            _book.Match(window, offset, hits);
            if (offset + Window.Capacity >= all.Length) return hits;
        }
    }
}
