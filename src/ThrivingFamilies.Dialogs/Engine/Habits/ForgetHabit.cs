namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>One word deletes, at any moment: phones are shared and watched.</summary>
internal sealed class ForgetHabit : IHabit
{
    public string Name => "forget";

    public IReadOnlyList<string> Phrases => ["data.deleted"];

    public bool Takes(Turn turn)
    {
        if (!turn.AsksFor(Name))
            return false;
        turn.Forget();
        return true;
    }
}
