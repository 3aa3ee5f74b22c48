using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>
/// <c>language/words.yaml</c>: what people say to move about. Each entry names a habit, with lists by language of whole messages
/// (<c>whole</c>), phrases inside longer ones (<c>within</c>), and beginnings (<c>opens</c>). Every language is understood in every conversation.
/// </summary>
internal sealed class HabitWords
{
    private readonly FrozenDictionary<string, string[]> whole;
    private readonly FrozenDictionary<string, string[]> within;
    private readonly FrozenDictionary<string, string[]> opens;

    public HabitWords(IReadOnlyDictionary<string, List<string>> whole, IReadOnlyDictionary<string, List<string>> within, IReadOnlyDictionary<string, List<string>> opens)
    {
        this.whole = whole.SelectMany(pair => pair.Value.Select(words => (words: Plain.Words(words), habit: pair.Key)))
            .GroupBy(pair => pair.words).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.habit).Distinct().ToArray());
        this.within = Folded(within);
        this.opens = Folded(opens);
    }

    /// <summary>True when the whole message asks for the habit; the same words may mean several.</summary>
    public bool Whole(string habit, string folded) => whole.TryGetValue(folded, out var habits) && Array.IndexOf(habits, habit) >= 0;

    /// <summary>True when a word that asks for the habit is one slip of the finger away: a letter wrong, missing, too many, or two swapped.</summary>
    public bool IsNear(string habit, string folded)
    {
        foreach (var (word, habits) in whole)
            if (word.Length > 3 && Array.IndexOf(habits, habit) >= 0 && IsOneSlip(word, folded))
                return true;
        return opens.TryGetValue(habit, out var beginnings) && Array.Exists(beginnings, word => word.Length > 3 && IsOneSlip(word, folded));
    }

    /// <summary>The habit of a family, such as <c>language-</c>, that the whole message asks for; null when none.</summary>
    public string? WholeOf(string family, string folded) =>
        whole.TryGetValue(folded, out var habits) ? Array.Find(habits, habit => habit.StartsWith(family, StringComparison.Ordinal)) : null;

    /// <summary>The habits of a family, such as <c>language-</c>, that have phrases inside longer messages.</summary>
    public IEnumerable<string> WithPhrases(string family) => within.Keys.Where(habit => habit.StartsWith(family, StringComparison.Ordinal));

    public bool Within(string habit, string folded)
    {
        if (within.TryGetValue(habit, out var phrases))
            foreach (var phrase in phrases)
                if (HasWords(folded, phrase))
                    return true;
        return false;
    }

    /// <summary>How many characters of the folded text the opening takes; 0 when it opens otherwise.</summary>
    public int Opens(string habit, string folded)
    {
        if (opens.TryGetValue(habit, out var beginnings))
            foreach (var beginning in beginnings)
                if (folded.StartsWith(beginning, StringComparison.Ordinal) && (folded.Length == beginning.Length || folded[beginning.Length] == ' '))
                    return beginning.Length;
        return 0;
    }

    private static bool IsOneSlip(string word, string typed)
    {
        var (shorter, longer) = word.Length <= typed.Length ? (word, typed) : (typed, word);
        if (longer.Length - shorter.Length > 1 || word == typed)
            return false;
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        if (longer.Length > shorter.Length)
            return shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
        var swapped = at + 1 < word.Length && word[at] == typed[at + 1] && word[at + 1] == typed[at] && word.AsSpan(at + 2).SequenceEqual(typed.AsSpan(at + 2));
        return swapped || word.AsSpan(at + 1).SequenceEqual(typed.AsSpan(at + 1));
    }

    private static FrozenDictionary<string, string[]> Folded(IReadOnlyDictionary<string, List<string>> lists) =>
        lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(Plain.Words).Distinct().OrderByDescending(words => words.Length).ToArray());

    private static bool HasWords(string folded, string phrase)
    {
        for (var at = folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            if ((at == 0 || folded[at - 1] == ' ') && (at + phrase.Length == folded.Length || folded[at + phrase.Length] == ' '))
                return true;
        return false;
    }
}
