using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

/// <summary>Finds which of several choices a person means.</summary>
internal static class ChoiceWords
{
    private const int Last = 0;
    private const int Several = -2;

    /// <summary>What people text for a place in a list; these are heard, never said.</summary>
    private static readonly FrozenDictionary<string, int> Places = Numbered(
    [
        "last ultimo ultima",
        "one first 1st uno una primero primera primer",
        "two second 2nd dos segundo segunda",
        "three third 3rd tres tercero tercera tercer",
        "four fourth 4th cuatro cuarto cuarta",
        "five fifth 5th cinco quinto quinta",
        "six sixth 6th seis sexto sexta",
        "seven seventh 7th siete",
        "eight eighth 8th ocho",
        "nine ninth 9th nueve",
    ]);

    /// <summary>Words around a place that change nothing ("the second one please").</summary>
    private static readonly FrozenSet<string> Filler = new[]
    {
        "the", "number", "option", "choice", "num", "please", "pls", "one", "ill", "take", "i", "pick", "choose", "want", "go", "with", "is", "it", "its", "answer",
        "el", "la", "lo", "numero", "opcion", "por", "favor", "quiero", "escojo", "elijo", "es", "respuesta", "mejor",
    }.ToFrozenSet();

    /// <summary>The index of the choice; null when it is none, or could be several.</summary>
    public static int? Find(string folded, int count, Func<int, IReadOnlyList<string>> heard)
    {
        if (folded.Length == 1 && folded[0] is >= '1' and <= '9')
            return folded[0] - '0' <= count ? folded[0] - '1' : null;
        return Exact(folded, count, heard) ?? ByPlace(folded, count) ?? Nearly(folded, count, heard);
    }

    private static FrozenDictionary<string, int> Numbered(string[] words) =>
        words.SelectMany((list, place) => list.Split(' ').Select(word => (word, place))).ToFrozenDictionary(pair => pair.word, pair => pair.place);

    private static int? Exact(string folded, int count, Func<int, IReadOnlyList<string>> heard)
    {
        for (var i = 0; i < count; i++)
            if (heard(i).Contains(folded))
                return i;
        return null;
    }

    private static int? ByPlace(string folded, int count)
    {
        int? place = null;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan()[range];
            var found = Place(word);
            if (found is null && !Filler.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return null;
            if (found is not null && (place is null || !word.SequenceEqual("one")))
                place = place is null || place == found || place == 1 ? found : Several;
        }
        return place == Last ? count - 1 : place >= 1 && place <= count ? place - 1 : null;
    }

    private static int? Place(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, out var digits))
            return digits > 0 ? digits : Several;
        return Places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var place) ? place : null;
    }

    /// <summary>By a misspelt label, or by words of a label that no other choice has.</summary>
    private static int? Nearly(string folded, int count, Func<int, IReadOnlyList<string>> heard)
    {
        if (folded.Length is < 3 or > 80)
            return null;
        var (best, bestScore, secondScore) = (-1, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var score = heard(i).Count == 0 ? 0 : heard(i).Max(label => Likeness(folded, label));
            if (score > bestScore)
                (best, bestScore, secondScore) = (i, score, bestScore);
            else if (score > secondScore)
                secondScore = score;
        }
        return bestScore >= 0.5 && bestScore - secondScore >= 0.2 ? best : null;
    }

    /// <summary>1 for the same words; for a part of a label, the share of the person's words that stand in it; 0 when a word is foreign to it.</summary>
    private static double Likeness(string folded, string label)
    {
        if (label.Length < 3)
            return 0;
        if (folded.Length > 3 && label.StartsWith(folded, StringComparison.Ordinal) && label[folded.Length] == ' ')
            return 0.9;
        var distance = Nearest.Distance(folded, label);
        if (distance <= Math.Min(folded.Length, label.Length) / 4)
            return 1 - (double)distance / label.Length;
        var (hits, words) = (0, 0);
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan()[range];
            if (Filler.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.Length < 3)
                continue;
            words++;
            if (Has(label, word))
                hits++;
        }
        return words > 0 && hits == words ? 0.6 + 0.1 * Math.Min(hits, 3) : 0;
    }

    private static bool Has(string label, ReadOnlySpan<char> word)
    {
        foreach (var range in label.AsSpan().Split(' '))
        {
            var part = label.AsSpan()[range];
            if (part.SequenceEqual(word) || (word.Length > 4 && Nearest.Distance(word, part) <= 1))
                return true;
        }
        return false;
    }
}
