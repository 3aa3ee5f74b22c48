namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>How many slips of the finger lie between two spellings: a letter more, less, wrong, or two swapped.</summary>
internal static class Distance
{
    private const int Longest = 32;

    /// <summary>Optimal string alignment distance; spellings longer than 32 letters count as far apart.</summary>
    internal static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > Longest || b.Length > Longest || Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        Span<int> older = stackalloc int[Longest + 1], old = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], older[j - 2] + 1);
            }
            old.CopyTo(older);
            row.CopyTo(old);
        }
        return old[b.Length];
    }
}
