using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>Reads the files of <c>dialogs/</c>, in an order that is the same on every machine.</summary>
internal static class ContentFolder
{
    public static IReadOnlyList<ContentFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ContentException([new(folder, 0, 0, "The content folder is not there.", "Name the folder that holds line.yaml and the dialogs.")]);
        return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .AsParallel()
            .Select(path => new ContentFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Twelve hex digits that change whenever a word of the content does.</summary>
    public static string Version(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n" + file.Text.Length + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
