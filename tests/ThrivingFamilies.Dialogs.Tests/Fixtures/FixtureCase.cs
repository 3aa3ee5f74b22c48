using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Transcripts;

namespace ThrivingFamilies.Dialogs.Tests.Fixtures;

/// <summary>One case: content in YAML, and the conversation it gives.</summary>
internal sealed record FixtureCase(string Description, IReadOnlyList<KeyValuePair<string, string>> Files, string Talk)
{
    public string Play() => Transcript.Of(Brain(), Talk, Some.MetSession, new SmallDirectory());

    public string Write(string talk) =>
        $"- description: {Description}\n{string.Concat(Files.Select(file => $"  {file.Key}: |\n{Indent(file.Value)}"))}  talk: |\n{Indent(talk)}";

    private Brain Brain()
    {
        var files = Files.Select(file => new ContentFile(file.Key == "dialog" ? "test.yaml" : file.Key, file.Value)).ToArray();
        return new(ContentLoader.Load(Some.FilesWith(files)) with { Topics = new KeywordTopics(), Safety = new KeywordSafety() });
    }

    private static string Indent(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"));
}
