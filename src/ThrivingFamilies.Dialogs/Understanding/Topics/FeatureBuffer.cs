namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>The features of one text: a hash and a weight each. Filled again for every text; what does not fit is left out.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>More features than the longest text that is read has.</summary>
    public const int Capacity = 1 << 14;

    private readonly ulong[] _hashes = new ulong[Capacity];
    private readonly float[] _weights = new float[Capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(ulong hash, float weight)
    {
        if (Count == Capacity)
            return;
        _hashes[Count] = hash;
        _weights[Count++] = weight;
    }
}
