namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Reads a roster from CSV: name, phone, languages, and if you like skills, role, peer, team, capacity, time_zone, always, shift.</summary>
internal static class RosterFile
{
    private static readonly string[] Needed = ["name", "phone", "languages"];
    private static readonly string[] Known = [.. Needed, "skills", "role", "peer", "team", "capacity", "time_zone", "always", "shift"];

    /// <summary>Everything that is wrong comes out at once.</summary>
    /// <exception cref="FormatException">Rows must be mended; each is named with its line.</exception>
    public static IReadOnlyList<NewWorker> Read(TextReader text, string file)
    {
        var rows = CsvRows.Read(text.ReadToEnd()).ToArray();
        var header = ReadHeader(rows, file);
        var problems = new List<string>();
        var workers = new List<NewWorker>();
        foreach (var (line, fields) in rows.Skip(1).Where(row => row.Fields.Any(field => field.Length > 0)))
        {
            try
            {
                workers.Add(RosterReader.Read(header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second)));
            }
            catch (FormatException error)
            {
                problems.Add($"{file}, line {line}: {error.Message}");
            }
        }
        foreach (var twice in workers.GroupBy(worker => worker.Phone).Where(group => group.Count() > 1))
            problems.Add($"{file}: {string.Join(" and ", twice.Select(worker => worker.Name))} have the same number. Keep one of them.");
        return problems.Count == 0 ? workers : throw new FormatException(string.Join(Environment.NewLine, problems));
    }

    private static string[] ReadHeader((int Line, string[] Fields)[] rows, string file)
    {
        if (rows.Length == 0)
            throw new FormatException($"{file} is empty. Its first line names the columns: {string.Join(", ", Known)}.");
        var header = Array.ConvertAll(rows[0].Fields, name => name.Trim('\ufeff', ' ').ToLowerInvariant().Replace(' ', '_'));
        var wrong = header.Where(name => !Known.Contains(name)).Select(name => $"\"{name}\" is no column").Concat(Needed.Except(header).Select(name => $"\"{name}\" is missing")).ToArray();
        if (wrong.Length > 0)
            throw new FormatException($"{file}, line 1: {string.Join("; ", wrong)}. The columns are: {string.Join(", ", Known)}.");
        return header.Distinct().Count() == header.Length ? header : throw new FormatException($"{file}, line 1: a column stands there twice.");
    }
}
