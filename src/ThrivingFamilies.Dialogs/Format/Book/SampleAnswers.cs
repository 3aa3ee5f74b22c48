using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary><c>language/samples.yaml</c>: what the person of a sample conversation answers, by kind of answer and language.</summary>
internal sealed class SampleAnswers
{
    private const string File = "language/samples.yaml";
    private readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> byKind = new(StringComparer.Ordinal);

    public static SampleAnswers Of(IReadOnlyList<ContentFile> files)
    {
        var (answers, problems) = (new SampleAnswers(), new Problems());
        var reader = new Reader(problems, new Line(new Dictionary<string, string>()));
        foreach (var (kind, words) in files.FirstOrDefault(file => file.Path == File) is { } file ? YamlTree.Read(file, problems)?.Entries ?? [] : [])
            answers.byKind[kind.Value] = reader.TextsByLanguage(words);
        problems.ThrowIfAny();
        return answers;
    }

    /// <summary>The next of the answers to this kind of question; null when there is none in the language.</summary>
    /// <param name="asked">How many questions of the kind were answered before.</param>
    public string? For(string kind, string language, int asked) =>
        byKind.GetValueOrDefault(kind)?.GetValueOrDefault(language) is { Count: > 0 } texts ? texts[asked % texts.Count] : null;
}
