using ThrivingFamilies.Dialogs.Understanding.Languages;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Names the needs in a text: scores the whole text and each of its clauses, and names every topic that one of them is clearly about.</summary>
public sealed class TopicGuesser : ITopicGuesser
{
    private const int MostTopics = 4;
    private const int MostGuesses = 3;

    private readonly TopicModel _model;
    private readonly LanguageGuesser _languages;
    private readonly TopicThresholds _thresholds;
    private readonly TopicNames _names;

    private TopicGuesser(TopicModel model, LanguageGuesser languages, TopicNames names, TopicThresholds thresholds)
    {
        _model = model;
        _languages = languages;
        _names = names;
        _thresholds = thresholds;
    }

    /// <summary>The model behind it.</summary>
    internal TopicModel Model => _model;

    /// <summary>The language guesser trained on the same examples.</summary>
    public ILanguageGuesser Languages => _languages;

    /// <summary>Trains on the example files of a folder, see <see cref="ExampleFile"/>.</summary>
    /// <exception cref="FormatException">A file cannot be read; the message names file, line and mend.</exception>
    public static TopicGuesser Load(string folder) => Train(ExampleFile.ReadFolder(folder));

    /// <summary>Trains on example files.</summary>
    public static TopicGuesser Train(IReadOnlyList<ExampleFile> files) => Train(files, new(), TopicThresholds.OfTheHouse);

    internal static TopicGuesser Train(IReadOnlyList<ExampleFile> files, GuesserTraining training, TopicThresholds thresholds)
    {
        var examples = new ExampleMixer(files, training.Model.Seed).Mix(training.Pairs);
        var languages = Task.Run(() => LanguageGuesser.Train(files.SelectMany(f => f.Texts.Select(t => (t.Text, t.Language)))));
        var model = TopicModel.Train(examples, training.Model);
        return new(model, languages.GetAwaiter().GetResult(), TopicNames.Of(model.Labels, files), thresholds);
    }

    /// <inheritdoc/>
    public TopicGuesses Guess(string text)
    {
        var scratch = TopicScratch.OfThread;
        scratch.Words.Read(text);
        var language = _languages.Guess(scratch.Words, text);
        if (!scratch.Words.HasLetters)
            return new([], true, language);
        var scores = new TopicScores(_model, scratch);
        scores.Read();
        return Decide(scores, language);
    }

    private TopicGuesses Decide(TopicScores scores, string? language)
    {
        var ranked = _names.Rank(scores.Margins);
        LetNeedGoFirst(ranked);
        var sure = scores.Known >= _thresholds.LeastKnown && ranked[0].Margin >= _thresholds.First;
        return sure
            ? new(Asserted(ranked), false, language)
            : new([.. ranked.Take(MostGuesses).Select(Guess)], true, language);
    }

    // "need help with my resume" asks in general words, yet names its need.
    private void LetNeedGoFirst(List<RankedTopic> ranked)
    {
        if (!BackgroundTopics.IsOpener(ranked[0].Topic))
            return;
        var need = ranked.FindIndex(r => !BackgroundTopics.Contains(r.Topic));
        if (need < 0 || ranked[need].Margin < _thresholds.Behind)
            return;
        var first = ranked[need];
        ranked.RemoveAt(need);
        ranked.Insert(0, first);
    }

    private List<TopicGuess> Asserted(List<RankedTopic> ranked)
    {
        List<TopicGuess> asserted = [Guess(ranked[0])];
        var aboutNeeds = !BackgroundTopics.Contains(ranked[0].Topic);
        for (var next = 1; next < ranked.Count && asserted.Count < MostTopics; next++)
        {
            if (ranked[next].Margin >= (aboutNeeds ? NeededBeside(ranked[next].Topic) : _thresholds.Further))
                asserted.Add(Guess(ranked[next]));
        }
        return asserted;
    }

    private float NeededBeside(string topic) => topic switch
    {
        BackgroundTopics.Human => _thresholds.Person,
        _ when BackgroundTopics.Contains(topic) => float.MaxValue,
        _ => _thresholds.Further,
    };

    private static TopicGuess Guess(RankedTopic ranked) =>
        new(ranked.Topic, TopicModel.ScoreOf(ranked.Margin)) { Part = ranked.Label == ranked.Topic ? null : ranked.Label };
}
