namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Reads fixture files of texts as people send them: "- language | text | expected", one a line.</summary>
internal static class TextedCases
{
    /// <summary>Wednesday 4 March 2026, half past nine in the morning.</summary>
    public static readonly DateTime Reference = new(2026, 3, 4, 9, 30, 0, DateTimeKind.Unspecified);

    public static TheoryData<string, string, string> Read(string file, string? section = null)
    {
        var inSection = section is null;
        using var stream = typeof(TextedCases).Assembly.GetManifestResourceStream("texted/" + file)!;
        using var reader = new StreamReader(stream);
        var rows = new TheoryData<string, string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (section is not null && line.EndsWith(':') && !line.StartsWith('-'))
                inSection = line == section + ":";
            if (!inSection || !line.StartsWith("- ", StringComparison.Ordinal))
                continue;
            var parts = line[2..].Split(" | ");
            rows.Add(parts[0], parts[1], parts[2].Trim());
        }
        return rows;
    }
}
