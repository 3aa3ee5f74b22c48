namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// One file of <c>dialogs/examples/</c>: what people text about a topic. The file's name names the topic, or several with
/// <c>+</c> between them for texts that name several needs at once; <c>parent</c> names the topic that a finer one is reported as.
/// </summary>
/// <param name="Topics">The topics that every text of the file is about.</param>
/// <param name="Parent">The topic to report instead; null for the topics of the house.</param>
/// <param name="Texts">Language and text.</param>
public sealed record ExampleFile(IReadOnlyList<string> Topics, string? Parent, IReadOnlyList<(string Language, string Text)> Texts)
{
    /// <summary>Reads every <c>.yaml</c> file of a folder, in ordinal order of names.</summary>
    /// <exception cref="FormatException">Lists every problem of every file, one a line, as <c>file:line: problem</c>.</exception>
    public static IReadOnlyList<ExampleFile> ReadFolder(string folder)
    {
        List<string> problems = [];
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => Read(Path.GetFileName(path), File.ReadAllText(path), problems)).ToArray();
        return problems.Count == 0 ? files : throw new FormatException(string.Join('\n', problems));
    }

    /// <summary>Reads one file; what is wrong with it is added to <paramref name="problems"/>.</summary>
    public static ExampleFile Read(string fileName, string yaml, ICollection<string> problems)
    {
        var reader = new ExampleReader(fileName, problems);
        reader.Read(yaml);
        return new(Path.GetFileNameWithoutExtension(fileName).Split('+'), reader.Parent, reader.Texts);
    }
}
