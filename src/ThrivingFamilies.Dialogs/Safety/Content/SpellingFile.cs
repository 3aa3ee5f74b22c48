using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>Reads <c>spelling.yaml</c>: what shorthand and pictures stand for, and plain words that are no misspelling of others.</summary>
internal static class SpellingFile
{
    internal static void Read(ContentFile file, Lexicon lexicon)
    {
        if (file.Part(file.Root, "plain") is { } plain)
            foreach (var (text, _) in file.Texts(plain)) AddWords(text, lexicon);
        if (file.Part(file.Root, "means") is { } means)
            foreach (var (shorthand, words) in file.Parts(means)) lexicon.AddShorthand(Lexicon.Fold(shorthand), Split(file.Text(words)));
        if (file.Part(file.Root, "pictures") is { } pictures)
            foreach (var (picture, word) in file.Parts(pictures)) lexicon.AddEmoji(picture, Lexicon.Fold(file.Text(word)));
    }

    private static void AddWords(string text, Lexicon lexicon)
    {
        foreach (var word in Split(text)) lexicon.Add(word).Uses++;
    }

    private static IEnumerable<string> Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lexicon.Fold).Where(w => w.Length > 0);
}
