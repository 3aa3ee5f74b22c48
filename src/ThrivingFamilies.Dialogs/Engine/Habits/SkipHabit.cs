using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Nobody has to answer: the question is left out, as if it had not been asked.</summary>
internal sealed class SkipHabit : IHabit
{
    public string Name => "skip";

    public IReadOnlyList<string> Phrases => ["skip.none"];

    public bool Takes(Turn turn)
    {
        if (turn.Offer is { IsAboutSafety: true } || !turn.AsksFor(Name))
            return false;
        (turn.Offer, turn.Misses) = (null, 0);
        if (turn.Standing is IHears hears && !turn.IsAtMenu)
            Skip(turn, turn.Standing, hears);
        else
            turn.SayPhrase("skip.none");
        return true;
    }

    private static void Skip(Turn turn, Step step, IHears hears)
    {
        turn.MarkWay();
        Runner.GoOn(turn, step, hears.Skip(turn));
    }
}
