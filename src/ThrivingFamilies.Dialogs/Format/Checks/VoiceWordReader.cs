namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Reads <c>language/voice.yaml</c>: lists of phrases by language, and under <c>notices</c> the names of phrases.</summary>
internal static class VoiceWordReader
{
    public const string File = "language/voice.yaml";
    private const string Notices = "notices";

    public static VoiceWords Read(ContentFile? file, Reader reader)
    {
        var entries = file is null ? [] : YamlTree.Read(file, reader.Problems)?.Entries ?? [];
        var lists = entries.Where(entry => entry.Value is MapNode).ToDictionary(
            entry => entry.Key.Value,
            entry => (IReadOnlyDictionary<string, PhraseFinder>)reader.TextsByLanguage(entry.Value).ToDictionary(pair => pair.Key, pair => new PhraseFinder(pair.Value)));
        var notices = entries.Where(entry => entry.Key.Value == Notices).SelectMany(entry => reader.Texts(entry.Value)).ToHashSet();
        return new(lists, notices);
    }
}
