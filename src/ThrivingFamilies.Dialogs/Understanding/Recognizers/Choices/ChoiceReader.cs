using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

/// <summary>Finds which of the offered choices a text names: by number, rank, label, or something near the label.</summary>
public static class ChoiceReader
{
    private const double Near = 0.4;

    private static readonly WordSet Filler = new(
        "the option number choice no num numero opcion el la los las lo de del al one ones uno una un please pls plz por favor i ill ll want would like take go with pick choose " +
        "id d lets let s me my it is quiero quisiera escojo elijo prefiero gustaria mejor creo que seria es think maybe ok okay yes si and y or & to for para " +
        "thanks thank you gracias um uh well just give dame mandame send this that ese esa este esta");

    private static readonly WordSet Refuses = new("not none neither ninguno ninguna ni dont");

    /// <summary>
    /// The choices that are named, best first. None: the text names no choice. Several with one score: the person named
    /// several ("1 and 3") or the words fit several, so ask again.
    /// </summary>
    /// <param name="text">The person's words.</param>
    /// <param name="language"><c>en</c> or <c>es</c>; number words of both are understood.</param>
    /// <param name="offered">The choices in the order shown.</param>
    public static IReadOnlyList<ChoiceMatch> Read(string text, string language, IReadOnlyList<OfferedChoice> offered)
    {
        var tokens = new TokenText(text);
        if (tokens.Count == 0 || offered.Count == 0)
            return [];
        var exact = Labels(tokens, offered, 1);
        if (exact.Count > 0)
            return exact;
        var counted = Counted(tokens, language, offered);
        return counted.Count > 0 ? counted : Labels(tokens, offered, Near);
    }

    private static List<ChoiceMatch> Labels(TokenText tokens, IReadOnlyList<OfferedChoice> offered, double least)
    {
        var found = new List<ChoiceMatch>();
        if (Refused(tokens))
            return found;
        for (var i = 0; i < offered.Count; i++)
        {
            var score = LabelScore.Best(tokens, offered[i].Labels);
            if (score >= least)
                found.Add(new ChoiceMatch(offered[i].Name, i, score, score >= 1 ? ChoiceWay.Label : ChoiceWay.Fuzzy));
        }
        found.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Index.CompareTo(b.Index));
        found.RemoveAll(match => match.Score < found[0].Score - 0.15);
        return found;
    }

    /// <summary>Numbers and ranks, where nothing else of weight is said.</summary>
    private static List<ChoiceMatch> Counted(TokenText tokens, string language, IReadOnlyList<OfferedChoice> offered)
    {
        var found = new List<ChoiceMatch>();
        var own = NumberWords.For(language);
        var other = NumberWords.For(own.IsSpanish ? "en" : "es");
        for (var at = 0; at < tokens.Count; at++)
        {
            if (TryPlace(tokens, own, at, offered.Count, out var end, out var place, out var way) || TryPlace(tokens, other, at, offered.Count, out end, out place, out way))
            {
                if (!found.Exists(match => match.Index == place))
                    found.Add(new ChoiceMatch(offered[place].Name, place, 1, way));
                at = end - 1;
            }
            else if (tokens.IsDigits(at) || tokens.IsWord(at) && !tokens.IsIn(at, Filler))
            {
                return [];
            }
        }
        return found;
    }

    private static bool TryPlace(TokenText tokens, NumberWords words, int at, int count, out int end, out int place, out ChoiceWay way)
    {
        way = ChoiceWay.Ordinal;
        if (RelativeOrdinal.TryRead(tokens, at, words.IsSpanish, out var relative) && relative.FromEnd)
        {
            (end, place) = (relative.End, count - 1 + relative.Offset);
            return place >= 0;
        }
        if (new OrdinalReader(tokens, words).TryRead(at, out var ordinal))
        {
            (end, place) = (ordinal.End, (int)Math.Min(ordinal.Value, int.MaxValue) - 1);
            return place < count;
        }
        way = ChoiceWay.Number;
        end = at + 1;
        if (IsLetter(tokens, at, out var letter))
        {
            place = letter - 'a';
            return place < count;
        }
        place = -1;
        var isArticle = tokens.Count > 1 && tokens.IsAny(at, "one", "uno", "una", "un")
            && !tokens.IsAny(at - 1, "option", "number", "opcion", "numero");
        if (isArticle || !new NumberReader(tokens, words).TryWhole(at, count, out end, out var value) || value < 1 || Part(tokens, at, end))
            return false;
        place = value - 1;
        return true;
    }

    /// <summary>"b", "b)", "option b".</summary>
    private static bool IsLetter(TokenText tokens, int at, out char letter)
    {
        letter = tokens.Word(at) is [>= 'a' and <= 'h' and var only] ? only : '\0';
        if (letter == '\0' || tokens.Count > 3)
            return false;
        return tokens.Count == 1 || tokens.IsAny(at - 1, "option", "opcion", "letter", "letra") || tokens.Count == 2 && tokens.IsAny(at + 1, ")", ".");
    }

    /// <summary>A digit of a time, a fraction or a price is no choice.</summary>
    private static bool Part(TokenText tokens, int at, int end) =>
        tokens.Touches(end) && (tokens.IsWord(end) || tokens.IsAny(end, ":", "/", "%", "-") && tokens.IsDigits(end + 1)) || tokens.Touches(at) && tokens.IsAny(at - 1, "$", ":", "/", "-");

    private static bool Refused(TokenText tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.IsIn(at, Refuses))
                return tokens.Count <= 6;
        return false;
    }
}
