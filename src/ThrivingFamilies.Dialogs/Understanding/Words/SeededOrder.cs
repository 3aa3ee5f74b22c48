namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>A small repeatable source of order (xorshift64*), for training only: the same seed always gives the same model.</summary>
internal sealed class SeededOrder(ulong seed)
{
    private ulong _state = Hash.Mix(seed + 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number in [0, <paramref name="limit"/>).</summary>
    public int Next(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)(((_state * 2685821657736338717UL) >> 33) % (ulong)limit);
    }

    /// <summary>Shuffles in place.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
