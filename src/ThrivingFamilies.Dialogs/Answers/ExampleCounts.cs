using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>
/// In how many examples of each answer every word, pair of words and run of characters stands. Counting takes no training, and little memory: a
/// sorted list of features, each with the answers that have it.
/// </summary>
internal sealed class ExampleCounts
{
    /// <summary>Added to every count, so that a word which an answer's examples lack speaks against it and does not rule it out.</summary>
    private const double Doubt = 0.2;

    private const double DoubtOfOthers = 4;
    private const double TextsOfDoubt = 20;

    private static readonly FeatureWeights Weights = new() { Words = 1, Pairs = 1, Together = 0, Characters = 0.15f, First = 0 };

    private readonly ulong[] features;
    private readonly int[] firsts;
    private readonly short[] answers;
    private readonly short[] counts;
    private readonly double[] missing;

    public ExampleCounts(IReadOnlyList<Answer> all)
    {
        var entries = Entries(all, out var texts);
        var total = texts.Sum();
        missing = [.. texts.Select(count => Math.Log(Doubt / (count + (2 * Doubt))) + Math.Log(total - count + TextsOfDoubt))];
        (features, firsts, answers, counts) = Packed(entries);
    }

    /// <summary>Adds to each answer's score how much the text that the scratch holds speaks for it rather than for the others; false when nothing of it is known.</summary>
    public bool Score(TopicScratch scratch, double[] scores)
    {
        scratch.Reader.Read(Weights, scratch.Words, 0, scratch.Words.Count, scratch.Features);
        var hashes = scratch.Features.Hashes;
        var weights = scratch.Features.Weights;
        var seen = new HashSet<ulong>();
        var whole = 0d;
        for (var at = 0; at < hashes.Length; at++)
            if (seen.Add(hashes[at]) && Array.BinarySearch(features, hashes[at]) is >= 0 and var feature)
                whole += Add(feature, weights[at], scores);
        for (var answer = 0; answer < scores.Length; answer++)
            scores[answer] += whole * missing[answer];
        return whole > 0;
    }

    /// <summary>Corrects the score of the answers that have the feature, and takes off what all share; gives its weight.</summary>
    private double Add(int feature, double weight, double[] scores)
    {
        var (from, to) = (firsts[feature], firsts[feature + 1]);
        var all = 0;
        for (var at = from; at < to; at++)
            all += counts[at];
        var others = Math.Log(all + DoubtOfOthers);
        for (var answer = 0; answer < scores.Length; answer++)
            scores[answer] -= weight * others;
        for (var at = from; at < to; at++)
            scores[answers[at]] += weight * (Math.Log((counts[at] + Doubt) / Doubt) + others - Math.Log(all - counts[at] + DoubtOfOthers));
        return weight;
    }

    private static List<(ulong Feature, short Answer)> Entries(IReadOnlyList<Answer> all, out int[] texts)
    {
        var scratch = TopicScratch.OfThread;
        var entries = new List<(ulong, short)>();
        var seen = new HashSet<ulong>();
        texts = new int[all.Count];
        for (short answer = 0; answer < all.Count; answer++)
            foreach (var example in all[answer].Examples.Values.SelectMany(list => list))
            {
                texts[answer]++;
                seen.Clear();
                scratch.Words.Read(example);
                scratch.Reader.Read(Weights, scratch.Words, 0, scratch.Words.Count, scratch.Features);
                foreach (var feature in scratch.Features.Hashes)
                    if (seen.Add(feature))
                        entries.Add((feature, answer));
            }
        entries.Sort();
        return entries;
    }

    private static (ulong[] Features, int[] Firsts, short[] Answers, short[] Counts) Packed(List<(ulong Feature, short Answer)> entries)
    {
        var (features, firsts, answers, counts) = (new List<ulong>(), new List<int>(), new List<short>(), new List<short>());
        for (var at = 0; at < entries.Count; at++)
        {
            var isNew = at == 0 || entries[at].Feature != entries[at - 1].Feature;
            if (isNew)
            {
                features.Add(entries[at].Feature);
                firsts.Add(answers.Count);
            }
            if (isNew || entries[at].Answer != entries[at - 1].Answer)
            {
                answers.Add(entries[at].Answer);
                counts.Add(0);
            }
            counts[^1]++;
        }
        firsts.Add(answers.Count);
        return ([.. features], [.. firsts], [.. answers], [.. counts]);
    }
}
