using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Reads <c>language/voice.yaml</c>: lists of phrases by language, the names of phrases under <c>notices</c>, and of files of phrases under <c>pages</c>.</summary>
internal static class VoiceWordReader
{
    public const string File = "language/voice.yaml";

    public static VoiceWords Read(ContentFile? file, Reader reader)
    {
        var entries = file is null ? [] : YamlTree.Read(file, reader.Problems)?.Entries ?? [];
        var lists = entries.Where(entry => entry.Value is MapNode).ToDictionary(
            entry => entry.Key.Value,
            entry => (IReadOnlyDictionary<string, PhraseFinder>)reader.TextsByLanguage(entry.Value).ToDictionary(pair => pair.Key, pair => new PhraseFinder(pair.Value)));
        return new(lists, Names("notices"), Names("pages").Select(name => $"language/{name}.yaml").ToHashSet());

        HashSet<string> Names(string key) => [.. entries.Where(entry => entry.Key.Value == key).SelectMany(entry => reader.Texts(entry.Value))];
    }
}
