namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>
/// Takes half of a text's features, each time another half, the same ones for the same seed: what is learned then rests on many words
/// and not on one, and carries over to texts that put it differently (dropout, Srivastava et al., 2014).
/// </summary>
internal struct HalfOf(ulong seed)
{
    private ulong _state = seed;

    internal int Take(ReadOnlySpan<int> features, Span<int> into)
    {
        var count = 0;
        var bits = 0UL;
        for (var i = 0; i < features.Length; i++, bits >>= 1)
        {
            if (i % 64 == 0) bits = Next();
            into[count] = features[i];
            count += (int)(bits & 1);
        }
        return count;
    }

    // SplitMix64 (Steele, Lea and Flood, 2014).
    private ulong Next()
    {
        var z = _state += 0x9e3779b97f4a7c15UL;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9UL;
        z = (z ^ z >> 27) * 0x94d049bb133111ebUL;
        return z ^ z >> 31;
    }
}
