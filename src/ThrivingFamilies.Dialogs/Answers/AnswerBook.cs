using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>Finds the reviewed answer to a question by the words that it shares with the examples; rare words weigh more.</summary>
internal sealed class AnswerBook
{
    /// <summary>Below this likeness (cosine) no answer is better than a wrong one.</summary>
    private const double LikeEnough = 0.34;

    private readonly FrozenDictionary<string, Answer> byName;
    private readonly FrozenDictionary<string, double> weights;
    private readonly (Answer Answer, FrozenSet<string> Words, double Length)[] examples;

    public AnswerBook(IReadOnlyList<Answer> answers)
    {
        byName = answers.ToFrozenDictionary(answer => answer.Name);
        var texts = answers.SelectMany(answer => answer.Examples.Values.SelectMany(list => list).Select(text => (answer, words: Words(text)))).ToList();
        weights = texts.SelectMany(text => text.words).GroupBy(word => word).ToFrozenDictionary(group => group.Key, group => Math.Log(1 + (double)texts.Count / group.Count()));
        examples = [.. texts.Select(text => (text.answer, text.words.ToFrozenSet(), Length(text.words)))];
    }

    public IEnumerable<Answer> All => byName.Values;

    public Answer? Get(string name) => byName.GetValueOrDefault(name);

    /// <param name="topic">Answers of this topic are preferred when it is known.</param>
    public Answer? Find(string question, string? topic)
    {
        var asked = Words(question);
        var length = Length(asked);
        var (best, likeness) = ((Answer?)null, LikeEnough);
        foreach (var (answer, words, exampleLength) in examples)
        {
            var shared = asked.Where(words.Contains).Sum(Weight);
            var score = length == 0 || exampleLength == 0 ? 0 : shared / (length * exampleLength) * (topic is null || answer.Topics.Contains(topic) ? 1 : 0.7);
            if (score > likeness)
                (best, likeness) = (answer, score);
        }
        return best;
    }

    private static HashSet<string> Words(string text) => [.. Plain.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(80)];

    private double Length(IEnumerable<string> words) => Math.Sqrt(words.Sum(Weight));

    private double Weight(string word) => weights.TryGetValue(word, out var weight) ? weight * weight : 1;
}
