using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>
/// Up to 63 words of a text as bit rows: bit i of a word set's row says that word i is in the set, so that a pattern is matched
/// from every place at once with a few machine instructions. Bit i of a boundary row stands for the gap before word i.
/// </summary>
internal sealed class Window
{
    /// <summary>The most words a window holds.</summary>
    internal const int Capacity = 63;

    private readonly ulong[] _rows;
    private readonly int[] _touched;
    private int _touchedCount;

    internal Window(int sets)
    {
        Sets = sets;
        _rows = new ulong[sets];
        _touched = new int[sets];
    }

    /// <summary>How many word sets it can tell apart.</summary>
    internal int Sets { get; }

    /// <summary>How many words the window holds now.</summary>
    internal int Count { get; private set; }

    /// <summary>Every boundary: before each word and after the last.</summary>
    internal ulong Boundaries { get; private set; }

    /// <summary>Boundaries at which a sentence starts.</summary>
    internal ulong Starts { get; private set; }

    /// <summary>Boundaries at which a sentence ends.</summary>
    internal ulong Ends { get; private set; }

    /// <summary>The word sets present.</summary>
    internal ReadOnlySpan<int> Present => _touched.AsSpan(0, _touchedCount);

    /// <summary>The row of a word set.</summary>
    internal ulong this[int set] => _rows[set];

    /// <summary>Moves the window over other words.</summary>
    internal void Fill(ReadOnlySpan<Token> tokens)
    {
        foreach (var set in Present) _rows[set] = 0;
        (_touchedCount, Count, Starts) = (0, tokens.Length, 1);
        Boundaries = ulong.MaxValue >> (Capacity - tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].StartsSentence) Starts |= 1UL << i;
            foreach (var set in tokens[i].Word.Sets) Mark(set, 1UL << i);
        }
        Ends = (Starts | 1UL << Count) & ~1UL;
    }

    private void Mark(int set, ulong bit)
    {
        if (_rows[set] == 0) _touched[_touchedCount++] = set;
        _rows[set] |= bit;
    }
}
