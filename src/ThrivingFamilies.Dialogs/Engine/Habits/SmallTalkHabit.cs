namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Greetings and thanks are met as what they are, and the open question stays open.</summary>
internal sealed class SmallTalkHabit : IHabit
{
    public string Name => "small-talk";

    public IReadOnlyList<string> Phrases => ["thanks", "greeting"];

    public bool Takes(Turn turn)
    {
        switch (turn.Content.Words.Whole(turn.Folded(turn.Incoming.Text)))
        {
            case "thanks":
                turn.SayPhrase("thanks");
                return true;
            case "greeting":
                Greet(turn);
                return true;
            default:
                return false;
        }
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
