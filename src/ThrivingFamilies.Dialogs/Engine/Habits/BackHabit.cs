using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Undoes the last answer: where the person was, and what they had told by then.</summary>
internal sealed class BackHabit : IHabit
{
    public string Name => "back";

    public IReadOnlyList<string> Phrases => ["back.none"];

    public bool Takes(Turn turn)
    {
        if (!turn.AsksFor(Name))
            return false;
        (turn.Offer, turn.Misses) = (null, 0);
        if (turn.Trail.Length == 0)
            turn.SayPhrase("back.none");
        else
            Undo(turn);
        Runner.AskAgain(turn);
        return true;
    }

    /// <summary>Takes back the last mark.</summary>
    public static void Undo(Turn turn)
    {
        var mark = turn.Trail[^1];
        turn.Trail = turn.Trail[..^1];
        turn.Facts.Restore(mark.Undo);
        turn.Frames.Clear();
        turn.Frames.AddRange(mark.Frames);
    }
}
