namespace ThrivingFamilies.Dialogs.Engine.Habits;

internal sealed class RepeatHabit : IHabit
{
    public string Name => "repeat";

    public IReadOnlyList<string> Phrases => [];

    public bool Takes(Turn turn)
    {
        if (!turn.AsksFor(Name))
            return false;
        if (turn.Offer is { } offer)
            Offers.Make(turn, offer.Name, offer.Options);
        else
            Runner.AskAgain(turn);
        return true;
    }
}
