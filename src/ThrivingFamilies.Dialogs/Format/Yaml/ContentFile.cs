namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>A file of the content folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
internal sealed record ContentFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder it lies in; empty for the top.</summary>
    public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Where some words first stand; the top of the file when they are written otherwise, as with quotes doubled.</summary>
    public Place Find(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            return Place.OfFile(Path);
        var before = Text.AsSpan(0, at);
        return new(Path, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
