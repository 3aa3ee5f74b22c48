using System.Globalization;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads the small values that content files are made of, and says what is wrong with them.</summary>
internal sealed class Reader(Problems problems, Line line)
{
    private readonly List<Target> targets = [];

    public Problems Problems => problems;

    /// <summary>Every target read so far, to be linked when all dialogs are known.</summary>
    public IReadOnlyList<Target> Targets => targets;

    public Wording Words(Node node)
    {
        if (node is not MapNode map)
            return new(node.Place, [new(Wording.AnyLanguage, Wordings(node, line.Languages[0]))]);
        var languages = new List<KeyValuePair<string, Template[]>>();
        foreach (var (key, value) in map.Entries)
            if (line.Languages.Contains(key.Value))
                languages.Add(new(key.Value, Wordings(value, key.Value)));
            else
                problems.Add(key.Place, $"\"{key.Value}\" is not a language of this line.", Nearest.Mend(key.Value, line.Languages, $"Use one of: {string.Join(", ", line.Languages)}."));
        if (languages.Count == 0)
            problems.Add(node.Place, "Here the words are missing.", $"Write them for each language: {string.Join(", ", line.Languages)}.");
        return languages.Count == 0 ? new(node.Place, [new(Wording.AnyLanguage, [Template("", node.Place, line.Languages[0])])]) : new(node.Place, languages);
    }

    public string Text(Node node)
    {
        if (node is TextNode { IsEmpty: false } text && text.Value.Length > 0)
            return text.Value;
        problems.Add(node.Place, "Here a word or sentence is missing.", "Write it behind the colon.");
        return "";
    }

    public string Name(Node node)
    {
        var name = Text(node);
        if (name.Length > 0 && !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
            problems.Add(node.Place, $"\"{name}\" is not a plain name.", "Use small letters, digits, dashes and underscores only.");
        return name;
    }

    public Target Target(Node node)
    {
        var target = new Target(node.Place, Name(node));
        if (target.Name.Length > 0)
            targets.Add(target);
        return target;
    }

    public int Number(Node node, int least, int most)
    {
        if (int.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add(node.Place, "Here a whole number is needed.", least == int.MinValue ? "Write digits only." : $"Write a number from {least} to {most}.");
        return Math.Max(least, 0);
    }

    public bool Flag(Node node)
    {
        var text = Text(node);
        if (text is not ("true" or "false"))
            problems.Add(node.Place, $"\"{text}\" is neither true nor false.", "Write true or false.");
        return text == "true";
    }

    public TimeSpan Span(Node node)
    {
        var words = Text(node).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 100_000)
            switch (words[1].TrimEnd('s'))
            {
                case "minute": return TimeSpan.FromMinutes(count);
                case "hour": return TimeSpan.FromHours(count);
                case "day": return TimeSpan.FromDays(count);
                case "week": return TimeSpan.FromDays(7 * count);
            }
        problems.Add(node.Place, "Here a length of time is needed.", "Write for example \"20 minutes\", \"6 hours\" or \"3 days\".");
        return TimeSpan.FromDays(1);
    }

    public DateOnly? Date(Node node)
    {
        if (DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add(node.Place, "Here a date is needed.", "Write it as 2026-11-22.");
        return null;
    }

    public IReadOnlyList<string> Names(Node node) => node is ListNode list ? [.. list.Items.Select(Name)] : [Name(node)];

    public IReadOnlyList<string> Texts(Node node) => node is ListNode list ? [.. list.Items.Select(Text)] : [Text(node)];

    public IReadOnlyList<KeyValuePair<string, string?>> Values(Node node)
    {
        if (node is MapNode map)
            return [.. map.Entries.Select(entry => new KeyValuePair<string, string?>(Name(entry.Key), entry.Value is TextNode { IsEmpty: true } ? null : Text(entry.Value)))];
        problems.Add(node.Place, "Here names with values are needed.", "Write for example { need: food }.");
        return [];
    }

    /// <summary>Lists of texts by language, as examples and habit words are written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TextsByLanguage(Node node)
    {
        if (node is MapNode map)
            return map.Entries.ToDictionary(entry => entry.Key.Value, entry => Texts(entry.Value));
        problems.Add(node.Place, "Here lists by language are needed.", "Write for example { en: [one, two], es: [uno, dos] }.");
        return new Dictionary<string, IReadOnlyList<string>>();
    }

    private Template[] Wordings(Node node, string language)
    {
        if (node is ListNode { Items.Count: > 0 } list)
            return [.. list.Items.Select(item => Template(Text(item), item.Place, language))];
        return [Template(Text(node), node.Place, language)];
    }

    private Template Template(string text, Place place, string language) =>
        Format.Template.Parse(text, place, name => line.Value(name, language), problems);
}
