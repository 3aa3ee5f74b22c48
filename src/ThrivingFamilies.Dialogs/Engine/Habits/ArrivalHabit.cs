namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Meets somebody new with everything that must be said, and somebody who comes back without repeating it all.</summary>
internal sealed class ArrivalHabit : IHabit
{
    public string Name => "arrival";

    public IReadOnlyList<string> Phrases =>
        ["hello", "hello.rules", "welcome_back", "disclosure", "offer.resume", "option.resume", "option.menu"];

    public bool Takes(Turn turn)
    {
        Meet(turn);
        return false;
    }

    /// <summary>Says hello once a visit; during a crisis too, because the first text must carry the required words.</summary>
    public static void Meet(Turn turn)
    {
        if (turn.Visits == 0)
            Hello(turn);
        else if (!turn.WasAway && IsNewVisit(turn))
            WelcomeBack(turn);
    }

    /// <summary>The service begins a dialog: whoever was away for long is told again that this is automated.</summary>
    public static void Return(Turn turn)
    {
        if (turn.Visits == 0 || !IsNewVisit(turn))
            return;
        turn.Visits++;
        turn.Nudged = false;
        Disclose(turn);
    }

    private static bool IsNewVisit(Turn turn) => turn.Now - turn.Before.InTouch >= turn.Content.Line.Pace.Visit;

    private static void Hello(Turn turn)
    {
        (turn.Visits, turn.Disclosed) = (1, turn.Now);
        if (turn.Incoming.Safety is null)
            turn.SayPhrase("hello");
        turn.SayPhrase("hello.rules");
    }

    private static void WelcomeBack(Turn turn)
    {
        turn.Visits++;
        (turn.WasAway, turn.Nudged) = (true, false);
        if (turn.Incoming.Safety is null)
            turn.SayPhrase("welcome_back");
        Disclose(turn);
    }

    private static void Disclose(Turn turn)
    {
        if (turn.Now - turn.Disclosed < turn.Content.Line.Pace.Disclosure)
            return;
        turn.Disclosed = turn.Now;
        turn.SayPhrase("disclosure");
    }
}
