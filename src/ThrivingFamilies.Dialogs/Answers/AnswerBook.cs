using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>All answers, and the one that fits a question: the one whose examples use its words, runs of characters and pairs of words, and the others' do not.</summary>
internal sealed class AnswerBook
{
    /// <summary>What being about the known topic counts for: about as much as four telling words.</summary>
    private const double OfTopic = 12;

    /// <summary>How far the best has to be ahead of the next; nearer, no answer is better than a wrong one.</summary>
    private const double Ahead = 0.25;

    /// <summary>The same when no topic speaks for it.</summary>
    private const double FarAhead = 2;

    private readonly FrozenDictionary<string, Answer> byName;
    private readonly Answer[] findable;
    private readonly Lazy<ExampleCounts> counts;

    public AnswerBook(IReadOnlyList<Answer> answers)
    {
        byName = answers.DistinctBy(answer => answer.Name).ToFrozenDictionary(answer => answer.Name);
        findable = [.. byName.Values.Where(answer => answer.Examples.Count > 0).OrderBy(answer => answer.Name, StringComparer.Ordinal)];
        counts = new(() => new(findable));
    }

    public IEnumerable<Answer> All => byName.Values;

    public Answer? Get(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads the examples now, so that the first person who asks does not wait for it.</summary>
    public void Learn() => _ = counts.Value;

    /// <param name="topic">Answers of this topic are preferred when it is known.</param>
    public Answer? Find(string question, string? topic)
    {
        // Learning uses the same buffers, so it comes before the question is read.
        var known = counts.Value;
        var scratch = TopicScratch.OfThread;
        scratch.Words.Read(question);
        if (findable.Length == 0 || scratch.Words.Count == 0)
            return null;
        var scores = new double[findable.Length];
        if (!known.Score(scratch, scores))
            return null;
        for (var at = 0; at < scores.Length; at++)
            scores[at] += IsOf(at, topic) ? OfTopic : 0;
        var best = Array.IndexOf(scores, scores.Max());
        var lead = scores[best] - scores.Where((_, at) => at != best).DefaultIfEmpty(0).Max();
        return lead >= (IsOf(best, topic) ? Ahead : FarAhead) ? findable[best] : null;
    }

    private bool IsOf(int at, string? topic) => topic is not null && findable[at].Topics.Contains(topic);
}
