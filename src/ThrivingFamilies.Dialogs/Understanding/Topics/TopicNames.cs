namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Under which name each label is reported: its own, or its parent's.</summary>
internal sealed class TopicNames
{
    private readonly string[] _reported;
    private readonly int[] _topicOfLabel;

    private TopicNames(string[] reported, int[] topicOfLabel)
    {
        _reported = reported;
        _topicOfLabel = topicOfLabel;
    }

    public static TopicNames Of(IReadOnlyList<string> labels, IReadOnlyList<ExampleFile> files)
    {
        var parents = files.Where(f => f.Parent is not null).ToDictionary(f => f.Topics[0], f => f.Parent!, StringComparer.Ordinal);
        var names = labels.Select(label => parents.GetValueOrDefault(label, label)).ToArray();
        string[] reported = [.. names.Distinct(StringComparer.Ordinal)];
        return new(reported, [.. names.Select(name => Array.IndexOf(reported, name))]);
    }

    /// <summary>The reported topics with the best margin among their labels, best first.</summary>
    public List<(string Topic, float Margin)> Rank(ReadOnlySpan<float> margins)
    {
        Span<float> best = stackalloc float[_reported.Length];
        best.Fill(float.MinValue);
        for (var label = 0; label < _topicOfLabel.Length; label++)
            best[_topicOfLabel[label]] = Math.Max(best[_topicOfLabel[label]], margins[label]);
        var ranked = new List<(string Topic, float Margin)>(_reported.Length);
        for (var topic = 0; topic < _reported.Length; topic++)
            ranked.Add((_reported[topic], best[topic]));
        ranked.Sort((a, b) => b.Margin.CompareTo(a.Margin) is var order && order != 0 ? order : string.CompareOrdinal(a.Topic, b.Topic));
        return ranked;
    }
}
