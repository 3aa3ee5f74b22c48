using System.Text;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

/// <summary>Ways in which a text goes wrong on a phone; the same for the same text.</summary>
internal static class Mutations
{
    private const string Accented = "áéíóúñüÁÉÍÓÚÑ";
    private const string Plain = "aeiounuAEIOUN";

    internal static string WithEmoji(string text) => string.Join(' ', text.Split(' ').Select((w, i) => i % 3 == 1 ? w + " 😭" : i % 4 == 2 ? w + "💔" : w));

    internal static string WithEmojiInsideAWord(string text) => AtOneWord(text, w => w.Insert(w.Length / 2, "🙏"));

    internal static string WithDoubledLetters(string text) => EveryThirdWord(text, w => w.Insert(w.Length / 2, w[w.Length / 2].ToString()));

    internal static string WithoutAccents(string text) => string.Concat(text.Select(c => Accented.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Plain[i] : c));

    internal static string WithASpaceLost(string text)
    {
        var spaces = Enumerable.Range(0, text.Length).Where(i => text[i] == ' ').ToArray();
        return spaces.Length == 0 ? text : text.Remove(spaces[text.Length % spaces.Length], 1);
    }

    internal static string WithASpaceInside(string text) => AtOneWord(text, w => w.Insert(w.Length / 2, " "));

    internal static string WithAVowelLost(string text) => EveryThirdWord(text, DropVowel);

    internal static string Shouted(string text) => text.ToUpperInvariant();

    private static string DropVowel(string word)
    {
        for (var i = 1; i < word.Length; i++)
            if ("aeiou".Contains(word[i], StringComparison.Ordinal)) return word.Remove(i, 1);
        return word;
    }

    private static string EveryThirdWord(string text, Func<string, string> change)
    {
        var built = new StringBuilder();
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
            built.Append(i > 0 ? " " : "").Append((i + text.Length) % 3 == 0 && words[i].Length >= 4 && words[i].All(char.IsLetter) ? change(words[i]) : words[i]);
        return built.ToString();
    }

    private static string AtOneWord(string text, Func<string, string> change)
    {
        var words = text.Split(' ');
        var at = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 5 && words[i].All(char.IsLetter)).ToArray();
        if (at.Length > 0) words[at[text.Length % at.Length]] = change(words[at[text.Length % at.Length]]);
        return string.Join(' ', words);
    }
}
