using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

/// <summary>Reads the evaluation files that lie beside the repository; a test that needs them is skipped where they are absent.</summary>
internal static class SharedData
{
    public static IEnumerable<JsonElement> Lines(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)))
            yield return JsonDocument.Parse(line).RootElement;
    }

    public static IEnumerable<(string Text, string Label)> Intents(string file) =>
        Lines(Path.Combine("intents", file)).Select(l => (l.GetProperty("text").GetString()!, l.GetProperty("intent").GetString()!));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(shared))
                return shared;
        }
        Assert.Skip("The evaluation data ../shared/data is absent.");
        throw new InvalidOperationException();
    }
}
