using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Finds phrases among the words of a text, by their first word.</summary>
internal sealed class PhraseFinder
{
    private readonly Dictionary<string, List<(string[] Words, string Written)>> byFirst = new(StringComparer.Ordinal);

    public PhraseFinder(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
            if (Plain.Words(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] words)
                if (byFirst.TryGetValue(first, out var same))
                    same.Add((words, phrase));
                else
                    byFirst.Add(first, [(words, phrase)]);
    }

    public IEnumerable<string> In(string[] text, bool[] spared)
    {
        for (var at = 0; at < text.Length; at++)
            if (byFirst.TryGetValue(text[at], out var phrases))
                foreach (var (words, written) in phrases)
                    if (Stands(words, text, at) && !spared.AsSpan(at, words.Length).Contains(true))
                        yield return written;
    }

    /// <summary>Marks the words that stand in one of the phrases.</summary>
    public void Mark(string[] text, bool[] marks)
    {
        for (var at = 0; at < text.Length; at++)
            if (byFirst.TryGetValue(text[at], out var phrases))
                foreach (var (words, _) in phrases)
                    if (Stands(words, text, at))
                        marks.AsSpan(at, words.Length).Fill(true);
    }

    private static bool Stands(string[] words, string[] text, int at) => text.AsSpan(at).StartsWith(words);
}
