using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads <c>language/*.yaml</c>: a name, then its words by language.</summary>
internal static class PhraseReader
{
    public static FrozenDictionary<string, Wording> Read(IEnumerable<ContentFile> files, Reader reader)
    {
        var phrases = new Dictionary<string, Wording>(StringComparer.Ordinal);
        foreach (var file in files)
            foreach (var (name, value) in YamlTree.Read(file, reader.Problems)?.Entries ?? [])
                if (!phrases.TryAdd(name.Value, reader.Words(value)))
                    reader.Problems.Add(name.Place, $"The phrase \"{name.Value}\" is written in two files.", "Keep one of the two.");
        return phrases.ToFrozenDictionary();
    }
}
