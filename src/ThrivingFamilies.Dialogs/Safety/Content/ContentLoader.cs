using ThrivingFamilies.Dialogs.Safety.Patterns;
using ThrivingFamilies.Dialogs.Safety.Words;
using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>Reads <c>dialogs/safety/</c>.</summary>
internal sealed class ContentLoader
{
    private readonly string _folder;
    private readonly ContentProblems _problems = new();
    private readonly Lexicon _lexicon = new();
    private readonly Dictionary<string, Node> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grouped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grave = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calm = new(StringComparer.Ordinal);
    private int _grounds;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Line> _lines = [];
    private readonly List<TogetherRule> _together = [];
    private readonly WordSets _sets;
    private readonly PatternParser _parser;

    private ContentLoader(string folder)
    {
        _folder = folder;
        _sets = new(_lexicon);
        _parser = new(_lexicon, _sets, _classes);
    }

    /// <summary>Reads everything.</summary>
    /// <exception cref="SafetyContentException">Something needs mending; all of it is named.</exception>
    internal static SafetyContent Load(string folder)
    {
        var loader = new ContentLoader(folder);
        var examples = loader.ReadAll();
        loader._problems.ThrowIfAny();
        loader._sets.Settle();
        loader.TellKinds();
        return new(loader._lexicon, loader._lines, loader._sets.Count, loader._together, examples, loader._grounds);
    }

    private void TellKinds()
    {
        foreach (var (text, kind) in _kinds.Where(k => k.Key[^1] != '*' && k.Value != "<grounds>")) _lexicon.Add(text).Kind = kind;
        foreach (var text in _grouped) _lexicon.Add(text).Grouped = true;
        foreach (var text in _grave) _lexicon.Add(text).Grave = true;
        foreach (var text in _calm) _lexicon.Add(text).Calm = true;
    }

    private List<Example> ReadAll()
    {
        SpellingFile.Read(Open("spelling.yaml"), _lexicon);
        ReadKinds(Open("kinds.yaml"));
        ReadClasses(Open("classes.yaml"));
        FindGrounds();
        foreach (var path in Named("patterns-*.yaml")) ReadDangers(ContentFile.Read(path, _problems));
        ReadGuards(Open("guards.yaml"));
        ReadSignals(Open("signals.yaml"));
        var examples = new ExampleFile(_lexicon);
        foreach (var path in Named("examples-*.yaml")) examples.Read(ContentFile.Read(path, _problems));
        return examples.All;
    }

    // <grounds> is asked for by the second opinion, not by a line.
    private void FindGrounds()
    {
        if (_classes.GetValueOrDefault("grounds") is WordNode words) _grounds = words.Set;
        else _problems.Add("classes.yaml", 1, "Add the class \"grounds\": single words without which the second opinion stays silent.");
    }

    private ContentFile Open(string name) => ContentFile.Read(Path.Combine(_folder, name), _problems);

    private IEnumerable<string> Named(string pattern) =>
        Directory.Exists(_folder) ? Directory.GetFiles(_folder, pattern).Order(StringComparer.Ordinal) : [];

    // Only a grave word is reason enough for the second opinion to speak, and only a calm one for it to doubt a pattern.
    private void ReadKinds(ContentFile file)
    {
        foreach (var (part, kinds) in file.Parts(file.Root))
        {
            if (part is not ("grave" or "calm" or "plain")) file.Problem(kinds, $"\"{part}\" is not known here: put kinds of words under grave, calm or plain.");
            foreach (var (name, words) in file.Parts(kinds)) ReadKind(file, name, words, part switch { "grave" => _grave, "calm" => _calm, _ => [] });
        }
    }

    private void ReadKind(ContentFile file, string name, YamlNode words, HashSet<string> weight)
    {
        foreach (var (text, at) in file.Texts(words))
        {
            var folded = Lexicon.Fold(text);
            if (folded.Length == 0 || text.Contains(' ', StringComparison.Ordinal)) file.Problem(at, $"\"{text}\" is no single word.");
            else if (!_grouped.Add(folded)) file.Problem(at, $"\"{text}\" stands in two kinds: keep one.");
            else _kinds[folded] = $"{{{name}}}";
            weight.Add(folded);
        }
    }

    private void ReadClasses(ContentFile file)
    {
        foreach (var (name, words) in file.Parts(file.Root))
        {
            List<Node> options = [];
            foreach (var (text, at) in file.Texts(words))
                if (Parse(file, text, at) is { } node) options.Add(node);
            foreach (var text in options.OfType<WordNode>().SelectMany(o => _sets.WordsOf(o.Set))) _kinds.TryAdd(text, $"<{name}>");
            if (options.Count == 0) file.Problem(words, $"Give <{name}> at least one word.");
            else if (!_classes.TryAdd(name, _parser.Combine(options))) file.Problem(words, $"<{name}> is there twice: keep one.");
        }
    }

    private void ReadDangers(ContentFile file)
    {
        foreach (var (category, urgencies) in file.Parts(file.Root))
        {
            if (SafetyCategories.Rank(category) < 0) file.Problem(urgencies, $"\"{category}\" is no safety category; they are {string.Join(", ", SafetyCategories.All)}.");
            foreach (var (urgency, rules) in file.Parts(urgencies))
                foreach (var (name, lines) in file.Parts(rules)) ReadDanger(file, name, category, urgency, lines);
        }
    }

    private void ReadDanger(ContentFile file, string name, string category, string urgency, YamlNode node)
    {
        var firm = ContentFile.Maybe(node, "firm") is not null;
        var lines = firm ? file.Part(node, "say") : node;
        if (Level(file, urgency, node) is not { } level || lines is null) return;
        AddLines(file, lines, new DangerRule(name, category, level.Urgency, level.Unsure, firm));
    }

    private void ReadGuards(ContentFile file)
    {
        foreach (var (name, node) in file.Parts(file.Root))
        {
            var categories = ContentFile.Maybe(node, "for") is { } list ? file.Texts(list).Select(t => t.Text).ToHashSet() : [];
            foreach (var unknown in categories.Where(c => SafetyCategories.Rank(c) < 0)) file.Problem(node, $"\"{unknown}\" is no safety category.");
            var reach = OneOf(file, node, "reach", "words", "text");
            var effect = OneOf(file, node, "effect", "silence", "ask");
            if (file.Part(node, "say") is { } lines) AddLines(file, lines, new GuardRule(name, categories, reach == "text", effect == "ask"));
        }
    }

    private static string OneOf(ContentFile file, YamlNode node, string name, string usual, string other)
    {
        if (ContentFile.Maybe(node, name) is not { } part) return usual;
        var text = file.Text(part);
        if (text != usual && text != other) file.Problem(part, $"\"{name}\" is {usual} or {other}.");
        return text;
    }

    private void ReadSignals(ContentFile file)
    {
        HashSet<string> known = [.. SafetyCategories.All];
        if (file.Part(file.Root, "signals") is { } signals)
            foreach (var (name, node) in file.Parts(signals))
            {
                known.Add(name);
                if (file.Part(node, "say") is { } lines && Hours(file, node) is { } hours) AddLines(file, lines, new SignalRule(name, hours));
            }
        if (file.Part(file.Root, "together") is { } together)
            foreach (var (name, node) in file.Parts(together)) ReadTogether(file, name, node, known);
    }

    private static TimeSpan? Hours(ContentFile file, YamlNode node)
    {
        if (file.Part(node, "hours") is not { } part) return null;
        if (int.TryParse(file.Text(part), out var hours) && hours is > 0 and <= 72) return TimeSpan.FromHours(hours);
        file.Problem(part, "Give whole hours from 1 to 72.");
        return null;
    }

    private void ReadTogether(ContentFile file, string name, YamlNode node, HashSet<string> known)
    {
        if (file.Part(node, "signals") is not YamlSequenceNode groups || file.Part(node, "category") is not { } category || file.Part(node, "urgency") is not { } urgency) return;
        List<IReadOnlySet<string>> needed = [.. groups.Children.Select(g => file.Texts(g).Select(t => t.Text).ToHashSet())];
        foreach (var unknown in needed.SelectMany(n => n).Where(n => !known.Contains(n))) file.Problem(node, $"\"{unknown}\" is neither a signal above nor a safety category.");
        var named = file.Text(category);
        if (SafetyCategories.Rank(named) < 0) file.Problem(category, $"\"{named}\" is no safety category.");
        if (Level(file, file.Text(urgency), urgency) is { } level)
            _together.Add(new(name, needed, new DangerRule(name, named, level.Urgency, level.Unsure, true)));
    }

    private static (SafetyUrgency Urgency, bool Unsure)? Level(ContentFile file, string text, YamlNode at)
    {
        switch (text)
        {
            case "immediate": return (SafetyUrgency.Immediate, false);
            case "urgent": return (SafetyUrgency.Urgent, false);
            case "unsure": return (SafetyUrgency.Urgent, true);
            default: file.Problem(at, $"\"{text}\" is no urgency: use immediate, urgent or unsure."); return null;
        }
    }

    private void AddLines(ContentFile file, YamlNode lines, Rule rule)
    {
        if (!_names.Add(rule.Name)) file.Problem(lines, $"\"{rule.Name}\" is the name of another rule: each name is used once.");
        foreach (var (text, at) in file.Texts(lines))
            if (Parse(file, text, at) is { } node) _lines.Add(new(rule, node));
    }

    private Node? Parse(ContentFile file, string text, YamlNode at)
    {
        try
        {
            return _parser.Parse(text);
        }
        catch (FormatException e)
        {
            file.Problem(at, e.Message);
            return null;
        }
    }
}
