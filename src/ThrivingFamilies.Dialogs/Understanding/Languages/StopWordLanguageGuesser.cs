using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>Guesses the language by the small words that give one away, listed in <c>dialogs/language/words.yaml</c>.</summary>
internal sealed class StopWordLanguageGuesser(IReadOnlyDictionary<string, IReadOnlyList<string>> wordsByLanguage) : ILanguageGuesser
{
    private readonly KeyValuePair<string, FrozenSet<string>>[] languages =
        [.. wordsByLanguage.Select(pair => new KeyValuePair<string, FrozenSet<string>>(pair.Key, pair.Value.Select(Plain.Words).ToFrozenSet()))];

    public string? Guess(string text)
    {
        Span<int> counts = stackalloc int[languages.Length];
        var folded = Plain.Words(text).AsSpan();
        foreach (var range in folded.Split(' '))
            for (var i = 0; i < languages.Length; i++)
                if (languages[i].Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[range]))
                    counts[i]++;
        return Best(counts);
    }

    private string? Best(ReadOnlySpan<int> counts)
    {
        var (best, total) = (0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            total += counts[i];
            if (counts[i] > counts[best])
                best = i;
        }
        return total == 0 || counts[best] * 2 <= total ? null : languages[best].Key;
    }
}
