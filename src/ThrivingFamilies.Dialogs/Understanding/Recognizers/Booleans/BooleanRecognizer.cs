using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Booleans;

/// <summary>
/// Yes or no: at most one entity, the best. Resolution: <c>value</c> (bool) and <c>score</c> (0.4 to 1): the larger the
/// part of the text that the answer makes up, the surer, by the formula of Microsoft's choice model.
/// </summary>
internal sealed class BooleanRecognizer : IRecognizer
{
    public string Kind => "boolean";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var words = BooleanWords.For(language);
        var best = Best(tokens, words, casual: false);
        if (best.Length == 0)
            best = Best(tokens, words, casual: true);
        if (best.Length == 0)
            return [];
        var score = 0.4 + 0.6 * best.Counted / CountWords(tokens);
        var resolution = new Dictionary<string, object?>(2) { ["value"] = best.Value, ["score"] = score };
        return [tokens.Entity(Kind, best.Start, best.Start + best.Length, resolution)];
    }

    private static BooleanMatch Best(TokenText tokens, BooleanWords words, bool casual)
    {
        var best = default(BooleanMatch);
        for (var at = 0; at < tokens.Count; at++)
        {
            var match = casual ? CasualAt(tokens, words, at) : PlainAt(tokens, words, at);
            if (match.Counted > best.Counted)
                best = match;
            at += Math.Max(match.Length, 1) - 1;
        }
        return best;
    }

    private static BooleanMatch PlainAt(TokenText tokens, BooleanWords words, int at)
    {
        if (!tokens.IsWord(at))
            return EmojiAt(tokens, at);
        var phrase = PhraseAt(tokens, words.PlainPhrases, at);
        if (phrase.Length > 0)
            return phrase;
        if (words.Plain.TryGet(tokens.Word(at), out var value))
            return new BooleanMatch(at, 1, 1, value);
        return CountsAsAnswer(tokens) && words.Letters.TryGet(tokens.Word(at), out value) ? new BooleanMatch(at, 1, 1, value) : default;
    }

    private static BooleanMatch CasualAt(TokenText tokens, BooleanWords words, int at)
    {
        var phrase = PhraseAt(tokens, words.CasualPhrases, at);
        if (phrase.Length > 0 || !tokens.IsWord(at))
            return phrase;
        if (words.Casual.TryGet(tokens.Word(at), out var value))
            return new BooleanMatch(at, 1, 1, value);
        Span<char> squeezed = stackalloc char[12];
        return Squeeze(tokens.Word(at), ref squeezed) && (words.Plain.TryGet(squeezed, out value) || words.Casual.TryGet(squeezed, out value))
            ? new BooleanMatch(at, 1, 1, value)
            : default;
    }

    private static BooleanMatch PhraseAt(TokenText tokens, (string[] Words, bool Value)[] phrases, int at)
    {
        foreach (var (words, value) in phrases)
            if (tokens.After(at, words) > 0)
                return new BooleanMatch(at, words.Length, words.Length, value);
        return default;
    }

    private static BooleanMatch EmojiAt(TokenText tokens, int at)
    {
        if (at >= tokens.Count || !BooleanWords.Emoji.TryGet(tokens.Word(at), out var value))
            return default;
        return IsSkinTone(tokens, at + 1) ? new BooleanMatch(at, 2, 2, value) : new BooleanMatch(at, 1, 1, value);
    }

    private static bool IsSkinTone(TokenText tokens, int at)
    {
        var word = tokens.Word(at);
        return tokens.Touches(at) && word.Length == 2 && word[0] == '\ud83c' && word[1] is >= '\udffb' and <= '\udfff';
    }

    /// <summary>"n" alone is no; in "food n diapers" it is "and".</summary>
    private static bool CountsAsAnswer(TokenText tokens) => tokens.Count <= 2;

    private static int CountWords(TokenText tokens)
    {
        var count = 0;
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].Kind != TokenKind.Symbol || tokens[at].Length > 1 || BooleanWords.Emoji.TryGet(tokens.Word(at), out _))
                count += tokens[at].Kind == TokenKind.Symbol || !JoinsPrevious(tokens, at) ? 1 : 0;
        return Math.Max(count, 1);
    }

    private static bool JoinsPrevious(TokenText tokens, int at) => tokens.Touches(at) && tokens[at - 1].Kind != TokenKind.Symbol;

    /// <summary>"yesss" and "noooo" are yes and no: each run of a letter becomes one.</summary>
    private static bool Squeeze(ReadOnlySpan<char> word, ref Span<char> squeezed)
    {
        if (word.Length is < 3 or > 40)
            return false;
        var length = 0;
        foreach (var c in word)
        {
            if (length > 0 && squeezed[length - 1] == c)
                continue;
            if (length == squeezed.Length)
                return false;
            squeezed[length++] = c;
        }
        squeezed = squeezed[..length];
        return length < word.Length;
    }
}
