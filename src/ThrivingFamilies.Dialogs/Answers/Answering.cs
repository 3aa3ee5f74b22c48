using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>Says a reviewed answer.</summary>
internal static class Answering
{
    /// <summary>False when there is none, or none for this age.</summary>
    /// <param name="months">The child's age in months; null when not known.</param>
    public static bool Gives(Turn turn, Answer? answer, string? months)
    {
        if (answer?.For(months) is not { } band)
            return false;
        turn.Tell(new AnswerGiven(answer.Name, band.Ages));
        foreach (var words in band.Wordings)
            turn.Say(words);
        return true;
    }
}
