using ThrivingFamilies.Dialogs.Format.Readers;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Draws dialogs as Mermaid flowcharts.</summary>
public static class DialogGraphs
{
    /// <summary>Each dialog's name with its picture, by name. What cannot be read is left out: <see cref="ContentCheck"/> tells why.</summary>
    /// <param name="path">A folder of dialogs, or one dialog.</param>
    /// <param name="inUse">The content folder in use, for what <paramref name="path"/> does not bring itself.</param>
    /// <exception cref="ContentException">There is nothing at the path.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string path, string inUse)
    {
        var scope = CheckScope.Of(path, inUse);
        var content = ContentLoader.Read(scope.Files, new());
        return [.. content.Dialogs.Values.Where(dialog => scope.Covers(dialog.Place.File)).OrderBy(dialog => dialog.Name, StringComparer.Ordinal).Select(dialog => KeyValuePair.Create(dialog.Name, DialogGraph.Draw(dialog, content.Line.Languages[0])))];
    }
}
