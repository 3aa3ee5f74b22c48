namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Greetings and thanks are met as what they are, and the open question stays open.</summary>
internal sealed class SmallTalkHabit : IHabit
{
    public string Name => "small-talk";

    public IReadOnlyList<string> Phrases => ["thanks", "greeting"];

    public bool Takes(Turn turn)
    {
        if (turn.AsksFor("greeting"))
            Greet(turn);
        else if (turn.AsksFor("thanks"))
            turn.SayPhrase("thanks");
        else
            return false;
        return true;
    }

    private static void Greet(Turn turn)
    {
        if (turn.WasAway && turn.Frames.Count > 0 && !turn.IsAtMenu)
        {
            Offers.Make(turn, "resume", "resume", "menu");
            return;
        }
        if (!turn.WasAway && turn.Before.Visits > 0)
            turn.SayPhrase("greeting");
        Runner.AskAgain(turn);
    }
}
