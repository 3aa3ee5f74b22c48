using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Not understood, in steps: easier words, then the choices or an example, then a person.</summary>
internal sealed class NotUnderstoodHabit : IHabit
{
    public string Name => "not-understood";

    public IReadOnlyList<string> Phrases => ["again", "not_sure", "offer.not_understood", "safety.listening", "option.person", "option.skip", "option.menu"];

    public bool Takes(Turn turn)
    {
        if (turn.Offer is { IsAboutSafety: true } safety)
            StayWith(turn, safety);
        else if (turn.WasAway && turn.Frames.Count > 0 && !turn.IsAtMenu)
            Offers.Make(turn, "resume", "resume", "menu");
        else if (turn.Standing is IHears hears && !turn.IsAtMenu)
            Miss(turn, hears);
        else
            AtMenu(turn);
        return true;
    }

    private static void StayWith(Turn turn, Offer safety)
    {
        turn.SayPhrase("safety.listening");
        Offers.Make(turn, safety.Name, safety.Options);
    }

    private static void Miss(Turn turn, IHears hears)
    {
        turn.Misses++;
        turn.Tell(new NotUnderstood(turn.Dialog, turn.Frames[^1].Step, turn.Misses));
        if (turn.Misses < hears.Limit)
            hears.SayAgain(turn);
        else if (hears.WayOut is { } wayOut)
            LeadOut(turn, wayOut);
        else
            Offers.Make(turn, "not_understood", "person", "skip", "menu");
    }

    private static void LeadOut(Turn turn, Format.Target wayOut)
    {
        turn.Misses = 0;
        Runner.GoOn(turn, turn.Standing!, Next.Go(wayOut));
    }

    /// <summary>At the menu, or with nothing under way: the menu itself is the help; a person is offered when that fails again.</summary>
    private static void AtMenu(Turn turn)
    {
        if (turn.Before.Visits == 0 || turn.WasAway)
        {
            Runner.Menu(turn);
            return;
        }
        turn.Misses++;
        turn.Tell(new NotUnderstood(turn.Dialog, turn.Frames.Count == 0 ? "" : turn.Frames[^1].Step, turn.Misses));
        if (turn.Misses >= 3)
        {
            Offers.Make(turn, "not_understood", "person", "menu");
            return;
        }
        turn.SayPhrase("not_sure");
        Runner.Menu(turn);
    }
}
