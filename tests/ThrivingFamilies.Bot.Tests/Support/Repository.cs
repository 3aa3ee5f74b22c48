namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>Finds the folders of the source tree from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Dialogs => Path.Combine(Root, "dialogs");

    /// <summary>For what a person wants to look at after a run; not under version control.</summary>
    public static string Artifacts => Directory.CreateDirectory(Path.Combine(Root, "artifacts")).FullName;

    /// <summary>A file of the shared data beside the tree; null when it is absent.</summary>
    public static string? FindSharedData(string file)
    {
        for (var folder = new DirectoryInfo(Root); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data", file) is var path && File.Exists(path))
                return path;
        }
        return null;
    }

    /// <summary>A file of the shared data beside the tree; skips the test when it is absent.</summary>
    public static string SharedData(string file)
    {
        var path = FindSharedData(file);
        if (path is null)
            Assert.Skip($"../shared/data/{file} is absent");
        return path;
    }

    private static string Up(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ThrivingFamilies.Bot.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run outside of the source tree.");
    }
}
