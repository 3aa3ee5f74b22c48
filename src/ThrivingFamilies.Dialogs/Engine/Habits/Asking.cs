using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Tells whether a text asks for a habit.</summary>
internal static class Asking
{
    /// <summary>True when the whole text asks for it and is not what the open question offers as a choice.</summary>
    public static bool AsksFor(this Turn turn, string habit)
    {
        var words = turn.Folded(turn.Incoming.Text);
        return turn.Content.Words.Whole(habit, words) && !turn.IsOffered(words);
    }

    /// <summary>True when the open question offers these words as a choice.</summary>
    public static bool IsOffered(this Turn turn, string folded) => turn.Standing is AskStep ask && ask.Choices.Any(choice => choice.Heard.Contains(folded));
}
