using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Format.Checks.Reading;

/// <summary>Counts the syllables of an English word: groups of vowels, mended for silent e, for vowels that are said apart, and for words that follow no rule.</summary>
internal static class EnglishSyllables
{
    private static readonly FrozenDictionary<string, int> Irregular = new Dictionary<string, int>
    {
        ["anyone"] = 3,
        ["everyone"] = 3,
        ["every"] = 2,
        ["everything"] = 3,
        ["everybody"] = 4,
        ["everyday"] = 3,
        ["area"] = 3,
        ["areas"] = 3,
        ["idea"] = 3,
        ["ideas"] = 3,
        ["diaper"] = 2,
        ["diapers"] = 2,
        ["business"] = 2,
        ["evening"] = 2,
        ["evenings"] = 2,
        ["people"] = 2,
        ["science"] = 2,
        ["create"] = 2,
        ["created"] = 3,
        ["react"] = 2,
        ["reality"] = 4,
        ["medicaid"] = 3,
        ["maybe"] = 2,
        ["recipe"] = 3,
        ["poem"] = 2,
        ["poet"] = 2,
        ["cruel"] = 2,
        ["fuel"] = 2,
        ["duet"] = 2,
        ["being"] = 2,
        ["seeing"] = 2,
        ["doing"] = 2,
        ["going"] = 2,
        ["usual"] = 3,
        ["usually"] = 4,
        ["actual"] = 3,
        ["actually"] = 4,
        ["gradual"] = 3,
        ["gradually"] = 4,
        ["january"] = 4,
        ["february"] = 4,
        ["period"] = 3,
        ["video"] = 3,
        ["radio"] = 3,
        ["studio"] = 3,
        ["naive"] = 2,
        ["museum"] = 3,
        ["chocolate"] = 2,
        ["family"] = 3,
        ["families"] = 3,
        ["caregiver"] = 3,
        ["caregivers"] = 3,
        ["caregiving"] = 3,
        ["wednesday"] = 2,
        ["rhythm"] = 2,
        ["ok"] = 2,
        ["tv"] = 2,
        ["id"] = 2,
        ["msg"] = 2,
        ["favorite"] = 3,
        ["definite"] = 3,
        ["definitely"] = 4,
        ["opposite"] = 3,
        ["comfortable"] = 3,
        ["vegetable"] = 3,
        ["vegetables"] = 3,
        ["toward"] = 2,
        ["towards"] = 2,
        ["quiet"] = 2,
        ["riot"] = 2,
        ["lion"] = 2,
        ["trial"] = 2,
        ["dial"] = 2,
        ["giant"] = 2,
        ["violence"] = 3,
        ["violent"] = 3,
        ["society"] = 4,
        ["variety"] = 4,
        ["anxiety"] = 4,
        ["propriety"] = 4,
        ["hour"] = 1,
        ["our"] = 1,
    }.ToFrozenDictionary();

    /// <summary>First halves of compounds, whose e is silent: some-thing, care-ful, home-work.</summary>
    private static readonly string[] SilentEnds = ["some", "care", "home", "safe", "life", "time", "like", "lone", "hope", "use", "place", "base", "side", "fire", "white", "grade", "states", "whole", "wise", "face", "live", "late", "nice", "sure", "peace", "grace", "shame", "love", "more", "there", "where", "house"];

    /// <summary>At least 1.</summary>
    public static int Count(string word)
    {
        var letters = Letters(word);
        if (letters.Length <= 3)
            return Irregular.GetValueOrDefault(letters, 1 + (letters.Length == 3 && IsVowel(letters[0]) && IsVowel(letters[2]) && letters[2] != 'e' ? 1 : 0));
        if (Irregular.TryGetValue(letters, out var known))
            return known;
        return Math.Max(1, Groups(letters) - Silent(letters) + Apart(letters));
    }

    private static int Groups(string word)
    {
        var groups = 0;
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1])))
                groups++;
        return groups;
    }

    private static int Silent(string word) => SilentEnd(word) + (Compound(word) ? 1 : 0);

    private static int SilentEnd(string word) => word switch
    {
        [.., var before, 'l', 'e'] when !IsVowel(before) => 0,
        [.., var before, 'l', 'e', 's' or 'd'] when !IsVowel(before) => 0,
        [.., var before, 'e'] when !IsVowel(before) => 1,
        [.., var before, 'e', 's'] when !IsVowel(before) && before is not ('s' or 'x' or 'z' or 'c' or 'g') && !word.EndsWith("ches", StringComparison.Ordinal) && !word.EndsWith("shes", StringComparison.Ordinal) => 1,
        [.., var before, 'e', 'd'] when !IsVowel(before) && before is not ('t' or 'd') => 1,
        _ => 0,
    };

    private static bool Compound(string word)
    {
        foreach (var half in SilentEnds)
            if (word.Length >= half.Length + 2 && word.StartsWith(half, StringComparison.Ordinal) && !IsVowel(word[half.Length]) && Groups(word[half.Length..]) > 0)
                return true;
        return word.Length > 6 && (word.EndsWith("ement", StringComparison.Ordinal) || word.EndsWith("eful", StringComparison.Ordinal) || word.EndsWith("eless", StringComparison.Ordinal) || (word.EndsWith("ely", StringComparison.Ordinal) && !IsVowel(word[^4])));
    }

    /// <summary>Vowels beside each other that are said apart: me-di-a, ra-di-o, try-ing.</summary>
    private static int Apart(string word)
    {
        var apart = 0;
        for (var at = 1; at < word.Length; at++)
            apart += (word[at - 1], word[at]) switch
            {
                ('i', 'a') when at < 2 || word[at - 2] is not ('c' or 't' or 's') => at == word.Length - 1 || word[at + 1] is not 'g' ? 1 : 0,
                ('i', 'o') when at < 2 || word[at - 2] is not ('c' or 't' or 's' or 'g' or 'x' or 'l' or 'n') => 1,
                ('i', 'u') or ('u', 'o') when word[0] != 'q' => 1,
                ('y' or 'e' or 'o' or 'u', 'i') when at == word.Length - 3 && word.EndsWith("ing", StringComparison.Ordinal) => 1,
                _ => 0,
            };
        return apart + (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isms", StringComparison.Ordinal) ? 1 : 0);
    }

    private static string Letters(string word)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        return string.Concat(word.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z'));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
