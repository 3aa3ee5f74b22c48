using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// Makes more examples from the written ones: a greeting before a need is still that need, and two needs in one text are both.
/// Repeatable: the same examples and seed give the same mixture.
/// </summary>
internal sealed class ExampleMixer(IReadOnlyList<ExampleFile> files, ulong seed)
{
    private const int GreetedOneIn = 6;
    private const int LongestOpener = 20;
    private static readonly string[] JointsEnglish = [" and ", " n ", ", ", ". ", " also ", " plus ", " ", " & "];
    private static readonly string[] JointsSpanish = [" y ", ", ", ". ", " tambien ", " y ademas ", " ", " pero tambien "];

    private readonly SeededOrder _order = new(seed);

    /// <summary>The written examples, then the mixed ones.</summary>
    public IReadOnlyList<TopicExample> Mix(int pairs)
    {
        List<TopicExample> examples = [.. files.SelectMany(file => file.Texts.Select(text => new TopicExample(text.Text, file.Topics)))];
        foreach (var language in new[] { "en", "es" })
        {
            AddGreeted(examples, language);
            AddPairs(examples, language, pairs / 2);
        }
        return examples;
    }

    private void AddGreeted(List<TopicExample> examples, string language)
    {
        var openers = Texts(BackgroundTopics.IsOpener, language).Where(e => e.Text.Length <= LongestOpener).ToArray();
        var needs = Texts(topic => !BackgroundTopics.Contains(topic), language).ToArray();
        for (var at = 0; openers.Length > 0 && at < needs.Length; at += 1 + _order.Next((GreetedOneIn * 2) - 1))
            examples.Add(needs[at] with { Text = $"{openers[_order.Next(openers.Length)].Text} {needs[at].Text}" });
    }

    private void AddPairs(List<TopicExample> examples, string language, int count)
    {
        var needs = Texts(topic => !BackgroundTopics.Contains(topic), language).Where(e => e.Topics.Count == 1).ToArray();
        var joints = language == "es" ? JointsSpanish : JointsEnglish;
        for (var made = 0; needs.Length > 0 && made < count; made++)
        {
            var (first, second) = (needs[_order.Next(needs.Length)], needs[_order.Next(needs.Length)]);
            examples.Add(new($"{first.Text}{joints[_order.Next(joints.Length)]}{second.Text}", [.. first.Topics.Union(second.Topics)]));
        }
    }

    private IEnumerable<TopicExample> Texts(Func<string, bool> wanted, string language) =>
        from file in files
        where file.Parent is { } parent ? wanted(parent) : file.Topics.All(wanted)
        from text in file.Texts
        where text.Language == language
        select new TopicExample(text.Text, file.Topics);
}
