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
        var model = TopicModel.Train(examples, training.Model);
        var languages = LanguageGuesser.Train(files.SelectMany(f => f.Texts.Select(t => (t.Text, t.Language))));
        return new(model, languages, TopicNames.Of(model.Labels, files), thresholds);
    }

    /// <inheritdoc/>
    public TopicGuesses Guess(string text)
    {
        var scratch = TopicScratch.OfThread;
        scratch.Words.Read(text);
        var language = _languages.Guess(scratch.Words, text);
        if (scratch.Words.Count == 0)
            return new([], true, language);
        var scores = new TopicScores(_model, scratch);
        scores.Read();
        return Decide(scores, language);
    }

    private TopicGuesses Decide(TopicScores scores, string? language)
    {
        var ranked = _names.Rank(scores.Margins);
        var sure = scores.Known >= _thresholds.LeastKnown && ranked[0].Margin >= _thresholds.First;
        return sure
            ? new(Asserted(ranked), false, language)
            : new([.. ranked.Take(MostGuesses).Select(Guess)], true, language);
    }

    private List<TopicGuess> Asserted(List<(string Topic, float Margin)> ranked)
    {
        List<TopicGuess> asserted = [Guess(ranked[0])];
        var aboutNeeds = !BackgroundTopics.Contains(ranked[0].Topic);
        foreach (var next in ranked.Skip(1))
        {
            if (next.Margin < _thresholds.Further || asserted.Count == MostTopics)
                break;
            if (!BackgroundTopics.Contains(next.Topic) || !aboutNeeds)
                asserted.Add(Guess(next));
        }
        return asserted;
    }

    private static TopicGuess Guess((string Topic, float Margin) ranked) => new(ranked.Topic, TopicModel.ScoreOf(ranked.Margin));
}
