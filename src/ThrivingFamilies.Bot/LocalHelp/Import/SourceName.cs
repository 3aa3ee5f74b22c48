namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>What a directory is called when nobody says: the folder's or file's name without the date behind it, so that next month's file continues this month's.</summary>
internal static class SourceName
{
    public const string Sample = "sample";

    public static string Of(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).ToLowerInvariant();
        foreach (var ending in (ReadOnlySpan<string>)[".zip", ".json", ".ndjson", ".jsonl", ".csv"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                name = name[..^ending.Length];
        }
        var end = name.Length;
        while (end > 0 && (char.IsAsciiDigit(name[end - 1]) || name[end - 1] is '-' or '_' or '.' or ' '))
            end--;
        // "county2" is a name; "county-2" a version.
        if (end > 0 && end < name.Length && char.IsAsciiDigit(name[end]))
            end = name.Length;
        return end > 0 ? name[..Math.Min(end, 60)] : "directory";
    }
}
