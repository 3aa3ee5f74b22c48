using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>How much each word, and each run of three letters, leans to Spanish (above 0) or English (below 0).</summary>
internal sealed class LanguageWeights
{
    private const float WordLimit = 3f;
    private const float UnknownLimit = 1.5f;
    // A word met up to about twice as often in one language belongs to both.
    private const float Shared = 0.7f;
    private const float Smoothing = 0.2f;
    private const int RunLength = 3;

    private readonly Dictionary<ulong, (float English, float Spanish)> _words = [];
    private readonly Dictionary<ulong, (float English, float Spanish)> _runs = [];
    private readonly Dictionary<ulong, float> _wordWeights = [];
    private readonly Dictionary<ulong, float> _runWeights = [];

    /// <summary>Counts the words of a text.</summary>
    public void Learn(WordList words, bool spanish)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (!char.IsLetter(word[0]))
                continue;
            Count(_words, Hash.Of(word), spanish);
            for (var start = -1; start + RunLength <= word.Length + 1; start++)
                Count(_runs, RunOf(word, start), spanish);
        }
    }

    /// <summary>Turns the counts into weights; nothing more can be learned after.</summary>
    /// <param name="ofBoth">Folded words that tell nothing.</param>
    public void Settle(IEnumerable<string> ofBoth)
    {
        Settle(_words, _wordWeights, WordLimit);
        Settle(_runs, _runWeights, WordLimit);
        foreach (var word in ofBoth)
            _wordWeights[Hash.Of(word)] = 0;
    }

    /// <summary>The leaning of a folded word. Of a word never met, the mean leaning of its letter runs.</summary>
    public float Of(ReadOnlySpan<char> word)
    {
        if (!char.IsLetter(word[0]))
            return 0;
        return _wordWeights.TryGetValue(Hash.Of(word), out var weight) ? weight : OfRuns(word);
    }

    private float OfRuns(ReadOnlySpan<char> word)
    {
        float sum = 0;
        var runs = 0;
        for (var start = -1; start + RunLength <= word.Length + 1; start++, runs++)
            sum += _runWeights.GetValueOrDefault(RunOf(word, start));
        return runs < 2 ? 0 : Math.Clamp(sum / runs * 1.5f, -UnknownLimit, UnknownLimit);
    }

    private static ulong RunOf(ReadOnlySpan<char> word, int start)
    {
        var hash = Hash.Start;
        for (var at = start; at < start + RunLength; at++)
            hash = Hash.Add(hash, at < 0 || at >= word.Length ? '_' : word[at]);
        return hash;
    }

    private static void Count(Dictionary<ulong, (float English, float Spanish)> counts, ulong key, bool spanish)
    {
        var (english, spanishCount) = counts.GetValueOrDefault(key);
        counts[key] = spanish ? (english, spanishCount + 1) : (english + 1, spanishCount);
    }

    private static void Settle(Dictionary<ulong, (float English, float Spanish)> counts, Dictionary<ulong, float> weights, float limit)
    {
        var english = counts.Values.Sum(c => c.English) + 1;
        var spanish = counts.Values.Sum(c => c.Spanish) + 1;
        foreach (var (key, count) in counts)
        {
            var leaning = MathF.Log((count.Spanish + Smoothing) / spanish) - MathF.Log((count.English + Smoothing) / english);
            weights[key] = MathF.Sign(leaning) * Math.Clamp(MathF.Abs(leaning) - Shared, 0, limit);
        }
        counts.Clear();
    }
}
