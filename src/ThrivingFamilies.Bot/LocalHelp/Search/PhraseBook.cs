using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Finds many phrases in a text in one walk. Case, accents and a plural s do not matter.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PhraseBook(
        IEnumerable<(int Need, List<string> Names, List<string> Words, List<string> Not)> needs, IEnumerable<(int Audience, List<string> Words)> audiences, List<string> confidential, List<string> everywhere)
    {
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (need, names, words, not) in needs)
        {
            names.ForEach(name => Add(name, PhraseKind.Name, need));
            words.ForEach(word => Add(word, PhraseKind.Word, need));
            not.ForEach(word => Add(word, PhraseKind.Not, need));
        }
        foreach (var (audience, words) in audiences)
            words.ForEach(word => Add(word, PhraseKind.Audience, audience));
        confidential.ForEach(word => Add(word, PhraseKind.Confidential, 0));
        everywhere.ForEach(word => Add(word, PhraseKind.Everywhere, 0));
    }

    /// <param name="most">Words beyond this many are not read.</param>
    public void Find(string? text, int most, Action<PhraseKind, int, int> found)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var tokens = Tokens(text, most);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!lookup.TryGetValue(tokens[at], out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (IsAt(tokens, at, phrase.Rest))
                    found(phrase.Kind, phrase.Subject, at);
            }
        }
    }

    public static List<string> Tokens(string text, int most = int.MaxValue)
    {
        var tokens = new List<string>(Math.Min(most, (text.Length / 6) + 1));
        var word = new StringBuilder(16);
        for (var i = 0; i <= text.Length && tokens.Count < most; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                word.Append(Plain(text[i]));
            else if (word.Length > 0 && !(i < text.Length && text[i] is '\'' or '’'))
            {
                tokens.Add(Stem(word));
                word.Clear();
            }
        }
        return tokens;
    }

    private static string Stem(StringBuilder word)
    {
        if (word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word.Length--;
        return word.ToString();
    }

    /// <summary>Small and without its accent.</summary>
    public static char Plain(char c) => c < 128 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c) switch
    {
        'á' or 'à' or 'â' or 'ã' => 'a',
        'é' or 'è' or 'ê' => 'e',
        'í' => 'i',
        'ó' or 'ô' => 'o',
        'ú' or 'ü' => 'u',
        'ñ' => 'n',
        var other => other,
    };

    private static bool IsAt(List<string> tokens, int at, string[] rest)
    {
        if (at + rest.Length >= tokens.Count && rest.Length > 0)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (tokens[at + 1 + i] != rest[i])
                return false;
        }
        return true;
    }

    private void Add(string written, PhraseKind kind, int subject)
    {
        var tokens = Tokens(written);
        if (tokens.Count == 0)
            return;
        if (!byFirst.TryGetValue(tokens[0], out var phrases))
            byFirst[tokens[0]] = phrases = [];
        phrases.Add(new([.. tokens[1..]], kind, subject));
    }

    private sealed record Phrase(string[] Rest, PhraseKind Kind, int Subject);
}
