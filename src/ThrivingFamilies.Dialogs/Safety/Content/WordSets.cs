using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>Gives every distinct set of words that patterns ask for a number.</summary>
internal sealed class WordSets(Lexicon lexicon)
{
    /// <summary>In patterns: any number.</summary>
    internal const string AnyNumber = "#";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string[]> _sets = [];

    /// <summary>How many sets there are.</summary>
    internal int Count => _sets.Count;

    /// <summary>The number of a set of folded words; one ending in * stands for every word that begins so.</summary>
    internal int NumberOf(IEnumerable<string> words)
    {
        string[] sorted = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = string.Join(' ', sorted);
        if (_numbers.TryGetValue(key, out var number)) return number;
        _sets.Add(sorted);
        return _numbers[key] = _sets.Count - 1;
    }

    /// <summary>The words of a set.</summary>
    internal IReadOnlyList<string> WordsOf(int number) => _sets[number];

    /// <summary>Tells every word its sets. Called once, when all patterns and examples are read.</summary>
    internal void Settle()
    {
        var sets = new Dictionary<Word, List<int>>();
        for (var number = 0; number < _sets.Count; number++)
            foreach (var text in _sets[number]) Settle(text, number, sets);
        foreach (var (word, members) in sets) (word.Sets, word.InPatterns) = ([.. members], true);
        foreach (var word in lexicon.Words.Where(w => w.Text.All(char.IsAsciiDigit))) word.Sets = [.. word.Sets, .. lexicon.NumberSets];
        foreach (var word in lexicon.Words)
            if (lexicon.SetsByPrefix(word.Text) is { Length: > 0 } more) (word.Sets, word.InPatterns) = ([.. word.Sets.Union(more)], true);
    }

    private void Settle(string text, int number, Dictionary<Word, List<int>> sets)
    {
        if (text == AnyNumber) lexicon.NumberSets = [.. lexicon.NumberSets, number];
        else if (text[^1] == '*') lexicon.AddPrefix(text[..^1], number);
        else
        {
            var word = lexicon.Add(text);
            if (!sets.TryGetValue(word, out var members)) sets[word] = members = [];
            members.Add(number);
        }
    }
}
