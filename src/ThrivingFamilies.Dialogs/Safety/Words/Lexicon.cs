namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Every word of the safety content, and the shorthand that stands for words.</summary>
internal sealed class Lexicon
{
    /// <summary>The shortest beginning that a pattern may name.</summary>
    internal const int ShortestPrefix = 3;

    /// <summary>The longest beginning that a pattern may name.</summary>
    internal const int LongestPrefix = 14;

    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word[]> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _prefixesBySpan;
    private readonly Dictionary<string, Word[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, Word> _emoji = new(StringComparer.Ordinal);

    internal Lexicon()
    {
        _bySpan = _readings.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixesBySpan = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every word, in the order in which the content gave them.</summary>
    internal IReadOnlyCollection<Word> Words => _words.Values;

    /// <summary>The word sets that any number belongs to.</summary>
    internal int[] NumberSets { get; set; } = [];

    /// <summary>The word of this folded spelling, made known if it was not.</summary>
    internal Word Add(string folded)
    {
        if (_words.TryGetValue(folded, out var known)) return known;
        var word = _words[folded] = new Word(folded);
        _readings.TryAdd(folded, [word]);
        return word;
    }

    /// <summary>Makes a shorthand stand for words: "kms" for "kill myself".</summary>
    internal void AddShorthand(string folded, IEnumerable<string> words) => _readings[folded] = [.. words.Select(Add)];

    /// <summary>Makes a picture stand for a word.</summary>
    internal void AddEmoji(string emoji, string word) => _emoji[emoji] = Add(word);

    /// <summary>Makes every word that begins so a member of word sets: "suicid" for "suicidarse".</summary>
    internal void AddPrefix(string folded, int set) =>
        _prefixes[folded] = [.. _prefixes.GetValueOrDefault(folded, []), set];

    /// <summary>The sets of a word by its beginning; empty when no beginning is known.</summary>
    internal int[] SetsByPrefix(ReadOnlySpan<char> folded)
    {
        int[] sets = [];
        for (var length = ShortestPrefix; length <= folded.Length && length <= LongestPrefix; length++)
            if (_prefixesBySpan.TryGetValue(folded[..length], out var more)) sets = sets.Length == 0 ? more : [.. sets, .. more];
        return sets;
    }

    /// <summary>What an exact spelling stands for; null when it is unknown.</summary>
    internal Word[]? Read(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var reading) ? reading : null;

    /// <summary>The word that a picture stands for; null when it stands for none.</summary>
    internal Word? ReadEmoji(string emoji) => _emoji.GetValueOrDefault(emoji);

    /// <summary>Folds a word of a content file as the reader folds a person's.</summary>
    internal static string Fold(string word)
    {
        Span<char> letters = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var plain = Letters.Fold(c);
            if (plain is >= 'a' and <= 'z' or >= '0' and <= '9') letters[length++] = plain;
        }
        return letters[..length].ToString();
    }
}
