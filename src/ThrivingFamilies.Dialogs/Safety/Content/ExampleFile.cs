using ThrivingFamilies.Dialogs.Safety.Words;
using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>
/// Reads the example files. Above each list stands <c>category urgency</c>, or <c>none</c>. <c>(a | b)</c> in a line stands for several
/// texts: each bracket's choices are taken in turn, twice as many texts as the bracket with the most choices has.
/// </summary>
internal sealed class ExampleFile(Lexicon lexicon)
{
    private int _lines;

    /// <summary>Every text read so far.</summary>
    internal List<Example> All { get; } = [];

    internal void Read(ContentFile file)
    {
        foreach (var (heading, lines) in file.Parts(file.Root))
        {
            var words = heading.Split(' ');
            if (words is ["none", ..]) ReadLines(file, lines, "", null);
            else if (words is [var category, var urgency] && SafetyCategories.Rank(category) >= 0 && urgency is "immediate" or "urgent")
                ReadLines(file, lines, words[0], words[1] == "immediate" ? SafetyUrgency.Immediate : SafetyUrgency.Urgent);
            else file.Problem(lines, $"\"{heading}\" is no heading: write a safety category and immediate or urgent, or none and the kind of trap.");
        }
    }

    private void ReadLines(ContentFile file, YamlNode lines, string category, SafetyUrgency? urgency)
    {
        foreach (var (line, at) in file.Texts(lines))
        {
            _lines++;
            foreach (var text in Expand(line))
            {
                if (text.Contains('(', StringComparison.Ordinal)) file.Problem(at, "Close the bracket, and put no bracket in a bracket.");
                All.Add(new(text, category, urgency, _lines));
                Count(text);
            }
        }
    }

    private void Count(string text)
    {
        foreach (var part in text.Split(' ', '/', ',', '.', '-', '"'))
        {
            var folded = Lexicon.Fold(part);
            if (folded.Length == 0 || char.IsAsciiDigit(folded[0])) continue;
            if (lexicon.Read(folded) is { } known) foreach (var word in known) word.Uses++;
            else lexicon.Add(folded).Uses++;
        }
    }

    private static IEnumerable<string> Expand(string line)
    {
        var parts = line.Split('(', ')');
        if (parts.Length < 3) return [line];
        string[][] choices = [.. parts.Select((p, i) => i % 2 == 1 ? p.Split('|', StringSplitOptions.TrimEntries) : [p])];
        return Enumerable.Range(0, 2 * choices.Max(c => c.Length)).Select(n => Combination(choices, n)).Distinct();
    }

    // On the second pass each bracket lags one choice more behind the one before it.
    private static string Combination(string[][] choices, int n)
    {
        var most = choices.Max(c => c.Length);
        return string.Concat(choices.Select((c, i) => c[(n % most + n / most * (i / 2)) % c.Length]));
    }
}
