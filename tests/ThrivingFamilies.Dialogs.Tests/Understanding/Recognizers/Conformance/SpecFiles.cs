using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Conformance;

/// <summary>The specs in <c>shared/data/recognizers-specs</c>, found by walking up from the test's own directory.</summary>
internal static class SpecFiles
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static string? Root { get; } = Find();

    public static IReadOnlyList<SpecCase> Read(string family, string language, string model)
    {
        Assert.SkipWhen(Root is null, "The public recognizer specs are not here: ../shared/data/recognizers-specs is absent.");
        var path = Path.Combine(Root!, family, language, model + ".json");
        using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        return [.. document.RootElement.Clone().EnumerateArray().Select(SpecCase.From)];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var inside = Path.Combine(folder.FullName, "shared", "data", "recognizers-specs");
            if (Directory.Exists(inside))
                return inside;
        }
        return null;
    }
}
