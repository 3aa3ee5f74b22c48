using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Buffers of one thread, so that understanding a text allocates only its answer.</summary>
internal sealed class TopicScratch
{
    [ThreadStatic]
    private static TopicScratch? _ofThread;
    private float[] _scores = [];

    /// <summary>The buffers of the calling thread.</summary>
    public static TopicScratch OfThread => _ofThread ??= new();

    public WordList Words { get; } = new();

    public FeatureReader Reader { get; } = new();

    public FeatureBuffer Features { get; } = new();

    public RowBuilder Row { get; } = new();

    /// <summary>Room for so many scores; what it held is lost.</summary>
    public Span<float> Scores(int count)
    {
        if (_scores.Length < count)
            _scores = new float[count];
        return _scores.AsSpan(0, count);
    }
}
