using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads <c>language/words.yaml</c>.</summary>
internal static class HabitWordReader
{
    private const string StopWordEntry = "stop_words";
    private static readonly string[] Forms = ["whole", "within", "opens"];

    public static HabitWords Read(ContentFile? file, Reader reader)
    {
        var lists = Forms.Select(_ => new Dictionary<string, List<string>>(StringComparer.Ordinal)).ToArray();
        foreach (var (habit, value) in Entries(file, reader).Where(entry => entry.Key.Value != StopWordEntry))
            foreach (var (form, words) in value is MapNode map ? map.Entries : [])
                Add(lists, habit.Value, form, words, reader);
        return new(lists[0], lists[1], lists[2]);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> StopWords(ContentFile? file, Reader reader) =>
        Entries(file, new Reader(new Problems(), new Line(new Dictionary<string, string>()))).FirstOrDefault(entry => entry.Key.Value == StopWordEntry).Value is { } words
            ? reader.TextsByLanguage(words)
            : new Dictionary<string, IReadOnlyList<string>>();

    private static void Add(Dictionary<string, List<string>>[] lists, string habit, TextNode form, Node words, Reader reader)
    {
        var which = Array.IndexOf(Forms, form.Value);
        if (which < 0)
            reader.Problems.Add(form.Place, $"\"{form.Value}\" is not a way of finding words.", $"Use one of: {string.Join(", ", Forms)}.");
        else
            lists[which][habit] = [.. reader.TextsByLanguage(words).Values.SelectMany(texts => texts)];
    }

    private static IReadOnlyList<KeyValuePair<TextNode, Node>> Entries(ContentFile? file, Reader reader)
    {
        if (file is not null)
            return YamlTree.Read(file, reader.Problems)?.Entries ?? [];
        reader.Problems.Add(Place.OfFile("language/words.yaml"), "The words by which people move about are missing.", "Add the file dialogs/language/words.yaml.");
        return [];
    }
}
