using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class ClaimedTwiceRule : IRule
{
    private const string ParentKey = "parent";

    public string Id => "claimed-twice";

    public string What => "No two dialogs, answers or topics claim the same example, and no two dialogs the same topic or word.";

    public void Look(ContentDraft draft, Findings found)
    {
        var first = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var claim in Claims(draft))
            if (!first.TryGetValue(claim.Words, out var others))
                first.Add(claim.Words, [claim]);
            else if (others.FirstOrDefault(claim.Contradicts) is { } other)
                found.Error(claim.Where(), $"\"{claim.Text}\" is an example of {other.Owner} too.", "Leave it where it fits best.");
            else
                others.Add(claim);
        LookAtWords(draft, found);
        foreach (var twins in draft.Dialogs.SelectMany(dialog => dialog.Topics.Distinct().Select(topic => (topic, dialog))).GroupBy(pair => pair.topic).Where(group => group.Count() > 1))
            foreach (var (topic, dialog) in twins.Skip(1))
                found.Error(Find(draft, dialog.Place.File, topic), $"The dialog \"{twins.First().dialog.Name}\" claims the topic \"{topic}\" too.", "Let one dialog claim it, and lead to the other from there.");
    }

    private static void LookAtWords(ContentDraft draft, Findings found)
    {
        var words = draft.Dialogs.SelectMany(dialog => dialog.Words.Values.SelectMany(texts => texts).Select(text => (text, word: Plain.Words(text), dialog)));
        foreach (var same in words.GroupBy(claim => claim.word))
        {
            foreach (var (text, _, dialog) in same.Where(claim => claim.dialog != same.First().dialog))
                found.Error(Find(draft, dialog.Place.File, text), $"\"{text}\" opens the dialog \"{same.First().dialog.Name}\" too.", "Leave it where it fits best.");
        }
    }

    private static IEnumerable<Claim> Claims(ContentDraft draft)
    {
        foreach (var dialog in draft.Dialogs)
            foreach (var text in dialog.Examples.Values.SelectMany(texts => texts))
                yield return new(text, $"the dialog \"{dialog.Name}\"", dialog.Topics, () => Find(draft, dialog.Place.File, text));
        foreach (var answer in draft.Content.Answers.All.OrderBy(answer => answer.Name, StringComparer.Ordinal))
            foreach (var text in answer.Examples.Values.SelectMany(texts => texts))
                yield return new(text, $"the answer \"{answer.Name}\"", answer.Topics, () => Find(draft, answer.Place.File, text));
        foreach (var file in draft.Files.Where(file => file.Room == "examples"))
            foreach (var claim in OfTopic(file))
                yield return claim;
    }

    private static IEnumerable<Claim> OfTopic(ContentFile file)
    {
        var map = YamlTree.Read(file, new());
        string[] topics = [.. file.Name.Split('+'), .. map?[ParentKey] is TextNode parent ? [parent.Value] : Array.Empty<string>()];
        foreach (var node in (map?.Entries ?? []).Select(entry => entry.Value).OfType<ListNode>().SelectMany(list => list.Items).OfType<TextNode>())
            yield return new(node.Value, $"the topic \"{file.Name}\"", topics, () => node.Place);
    }

    private static Place Find(ContentDraft draft, string path, string text) => draft.Files.First(file => file.Path == path).Find(text);

    /// <param name="Owner">As a message names it; two with the same owner are no matter.</param>
    private sealed record Claim(string Text, string Owner, IReadOnlyList<string> Topics, Func<Place> Where)
    {
        public string Words { get; } = Plain.Words(Text);

        /// <summary>Two of one kind always; a dialog, an answer and a topic only when they are about different things.</summary>
        public bool Contradicts(Claim other) =>
            Owner != other.Owner && (Owner[..6] == other.Owner[..6] || !Topics.Intersect(other.Topics).Any());
    }
}
