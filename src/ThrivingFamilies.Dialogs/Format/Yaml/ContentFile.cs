namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>A file of the content folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
internal sealed record ContentFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder it lies in; empty for the top.</summary>
    public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";
}
