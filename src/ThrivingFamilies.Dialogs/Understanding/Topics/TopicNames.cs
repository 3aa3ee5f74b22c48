namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Under which name each label is reported: its own, or its parent's.</summary>
internal sealed class TopicNames
{
    private readonly IReadOnlyList<string> _labels;
    private readonly string[] _reported;
    private readonly int[] _topicOfLabel;

    private TopicNames(IReadOnlyList<string> labels, string[] reported, int[] topicOfLabel)
    {
        _labels = labels;
        _reported = reported;
        _topicOfLabel = topicOfLabel;
    }

    public static TopicNames Of(IReadOnlyList<string> labels, IReadOnlyList<ExampleFile> files)
    {
        var parents = files.Where(f => f.Parent is not null).ToDictionary(f => f.Topics[0], f => f.Parent!, StringComparer.Ordinal);
        var names = labels.Select(label => parents.GetValueOrDefault(label, label)).ToArray();
        string[] reported = [.. names.Distinct(StringComparer.Ordinal)];
        return new(labels, reported, [.. names.Select(name => Array.IndexOf(reported, name))]);
    }

    /// <summary>The reported topics with the best margin among their labels, best first.</summary>
    public List<RankedTopic> Rank(ReadOnlySpan<float> margins)
    {
        Span<int> best = stackalloc int[_reported.Length];
        best.Fill(-1);
        for (var label = 0; label < _topicOfLabel.Length; label++)
            if (best[_topicOfLabel[label]] is var other && (other < 0 || margins[label] > margins[other]))
                best[_topicOfLabel[label]] = label;
        var ranked = new List<RankedTopic>(_reported.Length);
        for (var topic = 0; topic < _reported.Length; topic++)
            ranked.Add(new(_reported[topic], _labels[best[topic]], margins[best[topic]]));
        ranked.Sort((a, b) => b.Margin.CompareTo(a.Margin) is var order && order != 0 ? order : string.CompareOrdinal(a.Topic, b.Topic));
        return ranked;
    }
}
