using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class AlikeChoicesRule : IRule
{
    public string Id => "alike-choices";

    public string What => "The choices of a question differ so much that a misspelt one is still understood.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var ask in draft.Dialogs.SelectMany(dialog => dialog.Steps).OfType<AskStep>())
            for (var later = 1; later < ask.Choices.Count; later++)
                foreach (var earlier in ask.Choices.Take(later))
                    Compare(earlier, ask.Choices[later], found);
    }

    private static void Compare(Choosable earlier, Choosable later, Findings found)
    {
        if (earlier.Heard.FirstOrDefault(later.Heard.Contains) is { } same)
            found.Error(later.Place, $"\"{same}\" means both \"{earlier.Id}\" and \"{later.Id}\"; only the first is ever heard.", "Give the two different labels and words.");
        else if (earlier.Heard.SelectMany(a => later.Heard.Select(b => (a, b))).FirstOrDefault(pair => IsAlike(pair.a, pair.b)) is { a: { } one, b: { } other })
            found.Warn(later.Place, $"\"{one}\" ({earlier.Id}) and \"{other}\" ({later.Id}) are so alike that a misspelt one could be either.", "Use labels that differ in more than a letter or two.");
    }

    /// <summary>Closer than what the line takes for a slip of the thumb.</summary>
    private static bool IsAlike(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 4 && Math.Abs(a.Length - b.Length) <= 2 && Nearest.Distance(a, b) <= Math.Min(a.Length, b.Length) / 5 + (a.Length < 5 ? 1 : 0);
}
