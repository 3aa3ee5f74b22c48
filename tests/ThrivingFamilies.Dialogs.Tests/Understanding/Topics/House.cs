using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

/// <summary>The line's own topics, trained once for all tests on the examples of the repository.</summary>
internal static class House
{
    private static readonly Lazy<TopicGuesser> Trained = new(() => TopicGuesser.Load(ExamplesFolder));

    public static TopicGuesser Topics => Trained.Value;

    public static string ExamplesFolder => Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "dialogs", "examples")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds dialogs/examples.");
        return Path.Combine(folder.FullName, "dialogs", "examples");
    }
}
