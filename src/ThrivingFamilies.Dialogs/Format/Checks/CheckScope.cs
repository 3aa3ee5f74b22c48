using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Which files are read for a check, and of which the findings are told.</summary>
internal sealed record CheckScope(string Folder, IReadOnlyList<ContentFile> Files, Func<string, bool> Covers, bool IsWhole)
{
    private const string LineFile = "line.yaml";

    public static CheckScope Of(string path, string inUse)
    {
        if (Directory.Exists(path))
            return IsHome(path) ? Whole(path, _ => true) : Over(inUse, path, Read(path));
        if (!File.Exists(path))
            throw new ContentException([new(path, 0, 0, "There is no such file or folder.", "Name a folder of dialogs, or one dialog.")]);
        if (Home(path) is { } home && Path.GetRelativePath(home, path).Replace('\\', '/') is var inside)
            return Whole(home, file => file == inside) with { IsWhole = false };
        return Over(inUse, Path.GetDirectoryName(Path.GetFullPath(path))!, [new(Path.GetFileName(path), File.ReadAllText(path))]);
    }

    /// <summary>True for a content folder that can stand by itself.</summary>
    public static bool IsHome(string folder) => File.Exists(Path.Combine(folder, LineFile));

    /// <summary>What is wrong with what the line learns from: examples of topics, and patterns of danger.</summary>
    public IReadOnlyList<Problem> Learnt() => IsWhole ? Trained.Problems(Folder) : [];

    private static CheckScope Whole(string folder, Func<string, bool> covers) => new(folder, ContentFolder.Read(folder), covers, true);

    private static CheckScope Over(string inUse, string folder, IReadOnlyList<ContentFile> files)
    {
        var own = files.Select(file => file.Path).ToHashSet();
        return new(folder, [.. ContentFolder.Read(inUse).Where(file => !own.Contains(file.Path)), .. files], own.Contains, false);
    }

    private static IReadOnlyList<ContentFile> Read(string folder)
    {
        var files = ContentFolder.Read(folder);
        return files.Count > 0 ? files : throw new ContentException([new(folder, 0, 0, "This folder holds no dialogs.", "Name a folder with .yaml files.")]);
    }

    /// <summary>The content folder that a file lies in; null when it lies in none.</summary>
    private static string? Home(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
            if (IsHome(folder))
                return folder;
        return null;
    }
}
