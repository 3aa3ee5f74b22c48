namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

/// <summary>A table of folded words that is asked by span, without making strings.</summary>
internal sealed class WordMap<T>
{
    private readonly Dictionary<string, T> _words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordMap(IEnumerable<(string Words, T Value)> rows)
    {
        _words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (words, value) in rows)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _words[word] = value;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<KeyValuePair<string, T>> Rows => _words;

    public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        _lookup.TryGetValue(word, out value);
}
