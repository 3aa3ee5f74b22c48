namespace ThrivingFamilies.Dialogs.Engine.Habits;

internal sealed class MenuHabit : IHabit
{
    public string Name => "menu";

    public IReadOnlyList<string> Phrases => [];

    public bool Takes(Turn turn)
    {
        if (!turn.Content.Words.Whole(Name, turn.Folded(turn.Incoming.Text)))
            return false;
        turn.MarkWay();
        (turn.Offer, turn.Misses, turn.Queue) = (null, 0, []);
        turn.Ahead.Clear();
        Runner.Menu(turn);
        return true;
    }
}
