namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>A file of the set, wherever it lies (a folder, a ZIP).</summary>
/// <param name="Name">As it is named in the report: below the folder, with slashes.</param>
/// <param name="Length">In bytes, unpacked.</param>
internal sealed record SourceFile(string Name, long Length, Func<Stream> Open)
{
    /// <summary>Without folder and ending, in small letters.</summary>
    public string Stem { get; } = Path.GetFileNameWithoutExtension(Name).ToLowerInvariant();

    public string Ending { get; } = Path.GetExtension(Name).ToLowerInvariant();
}
