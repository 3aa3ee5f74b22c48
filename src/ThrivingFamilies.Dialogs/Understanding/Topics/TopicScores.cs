using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>The margins of one text: of the whole, raised by those of its clauses.</summary>
internal readonly ref struct TopicScores
{
    private const int FewestWords = 2;

    // A clause alone has lost its surroundings, so it has to speak more clearly than the whole.
    private const float ClausePenalty = 0.3f;

    private readonly TopicModel _model;
    private readonly TopicScratch _scratch;
    private readonly Span<float> _margins;
    private readonly Span<float> _clause;

    public TopicScores(TopicModel model, TopicScratch scratch)
    {
        _model = model;
        _scratch = scratch;
        var room = scratch.Scores(model.Stride * 2);
        _margins = room[..model.Stride];
        _clause = room[model.Stride..];
        Known = model.Score(scratch, 0, scratch.Words.Count, _margins);
    }

    /// <summary>The part of the text that training has seen, from 0 to 1.</summary>
    public float Known { get; }

    /// <summary>One margin per label; above 0 the text is more likely about it than not.</summary>
    public ReadOnlySpan<float> Margins => _margins[.._model.Labels.Count];

    /// <summary>Scores the clauses too.</summary>
    public void Read()
    {
        var words = _scratch.Words;
        var start = 0;
        for (var at = 1; at <= words.Count; at++)
        {
            if (at < words.Count && (words.BreakBefore(at) == WordBreak.None || at - start < FewestWords))
                continue;
            if (start > 0 || at < words.Count)
                RaiseBy(start, at);
            start = at;
        }
    }

    private void RaiseBy(int from, int to)
    {
        _model.Score(_scratch, from, to, _clause);
        for (var label = 0; label < _margins.Length; label++)
            _margins[label] = Math.Max(_margins[label], _clause[label] - ClausePenalty);
    }
}
