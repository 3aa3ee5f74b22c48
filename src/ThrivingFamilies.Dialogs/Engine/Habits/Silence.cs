using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>What silence means: one gentle nudge for an open question, then rest; after a crisis, one more question.</summary>
internal static class Silence
{
    public static IReadOnlyList<string> Phrases { get; } = ["nudge", "offer.safety_check"];

    /// <summary>The clock starts this turn; nothing is said when nothing is due.</summary>
    public static void Wake(Turn turn)
    {
        if (turn.SafetyCheckAt <= turn.Now)
        {
            turn.SafetyCheckAt = null;
            Offers.Make(turn, "safety_check", "safe", "unsafe", "person");
        }
        else if (turn.NudgeAt <= turn.Now)
        {
            var isStillTheSameVisit = turn.Now < turn.NudgeAt + turn.Content.Line.Pace.Visit; // quiet hours may have held the wake back
            (turn.NudgeAt, turn.Nudged) = (null, true);
            if (isStillTheSameVisit)
                turn.SayPhrase("nudge");
        }
    }

    /// <summary>Asks for the next wake, when there is one to wait for.</summary>
    public static void Plan(Turn turn)
    {
        if (!turn.Incoming.IsWake)
            turn.NudgeAt = turn.Frames.Count > 0 && !turn.IsAtMenu && !turn.Nudged && turn.SafetyCheckAt is null ? turn.Now + turn.Content.Line.Pace.Nudge : null;
        var next = turn.NudgeAt is null || turn.SafetyCheckAt < turn.NudgeAt ? turn.SafetyCheckAt ?? turn.NudgeAt : turn.NudgeAt;
        if (next is not null)
            turn.Tell(new WakeRequested(next.Value));
    }
}
