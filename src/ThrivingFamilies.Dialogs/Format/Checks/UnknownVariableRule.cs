using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class UnknownVariableRule : IRule
{
    /// <summary>What every conversation knows without asking.</summary>
    private static readonly FrozenSet<string> BuiltIn = new[] { "channel", "language", "returning", "topic" }.ToFrozenSet();

    /// <summary>Defaults of steps, which need nobody to save them.</summary>
    private static readonly FrozenSet<string> Optional = new[] { "question", "child_age", "zip" }.ToFrozenSet();

    public string Id => "unknown-variable";

    public string What => "Every answer that a dialog speaks of or looks at is saved by some question.";

    public void Look(ContentDraft draft, Findings found)
    {
        var saved = draft.Dialogs.SelectMany(dialog => dialog.Steps).SelectMany(step => step.Saves).ToHashSet();
        foreach (var step in draft.Dialogs.SelectMany(dialog => dialog.Steps))
        {
            foreach (var name in step.Reads.Where(name => !IsKnown(name) && !Optional.Contains(name) && !(step is FindHelpStep && draft.Topics.Contains(name))).Distinct())
                Tell(step.Place, name);
            foreach (var words in step.Wordings.SelectMany(words => words.All))
                foreach (var name in words.Names.Where(name => !IsKnown(name)).Distinct())
                    Tell(words.Place, name);
        }

        bool IsKnown(string name) => name.Length == 0 || saved.Contains(name) || BuiltIn.Contains(name);

        void Tell(Place at, string name) =>
            found.Error(at, $"No question saves \"{name}\".", Nearest.Mend(name, saved, "Ask for it somewhere, or mend the name."));
    }
}
