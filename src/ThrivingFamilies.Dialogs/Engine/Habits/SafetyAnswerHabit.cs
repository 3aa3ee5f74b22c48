using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps.Kinds;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>
/// What follows a crisis reply, whose messages ask whether somebody is in danger. A bare yes is believed: a person is asked for and the lines are said again.
/// A no may answer another of its questions, and a greeting answers none: the line stays with the person.
/// </summary>
internal sealed class SafetyAnswerHabit : IHabit
{
    /// <summary>A longer text tells more than yes or no.</summary>
    private const int LongestAnswer = 40;

    public string Name => "safety-answer";

    public IReadOnlyList<string> Phrases => ["safety.not_safe", "safety.listening"];

    public bool Takes(Turn turn)
    {
        if (turn.Offer is not { IsAboutSafety: true } safety || turn.Incoming.Text.Length > LongestAnswer)
            return false;
        var answer = YesOrNo(turn);
        if (answer == true)
            Believe(turn);
        else if (answer is null && !turn.AsksFor("greeting") && !turn.AsksFor("thanks"))
            return false;
        else
            turn.SayPhrase("safety.listening");
        Offers.Make(turn, safety.Name, safety.Options);
        return true;
    }

    private static bool? YesOrNo(Turn turn) =>
        Recognized.In(turn, turn.Incoming.Text, "boolean") is [{ } only] && only.Resolution.TryGetValue("value", out var value) ? value as bool? : null;

    private static void Believe(Turn turn)
    {
        turn.Tell(new PersonRequested("safety", turn.Dialog));
        turn.Say(turn.Phrase("safety.not_safe"), [], priority: true);
    }
}
