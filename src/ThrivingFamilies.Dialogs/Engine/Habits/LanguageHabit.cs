namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Follows the language in which a person writes; one that they choose by name stays.</summary>
internal sealed class LanguageHabit : IHabit
{
    /// <summary>Two telling words that agree are enough to follow.</summary>
    private const double CertainEnough = 0.6;

    public string Name => "language";

    public IReadOnlyList<string> Phrases => ["language.changed"];

    public bool Takes(Turn turn)
    {
        var habit = turn.Content.Words.Whole(turn.Folded(turn.Incoming.Text));
        if (habit is null || !habit.StartsWith("language-", StringComparison.Ordinal))
        {
            Follow(turn);
            return false;
        }
        turn.SwitchTo(habit["language-".Length..]);
        turn.ChoseLanguage = true;
        if (turn.Visits == 0)
            ArrivalHabit.Meet(turn);
        else
            turn.SayPhrase("language.changed");
        Runner.AskAgain(turn);
        return true;
    }

    private static void Follow(Turn turn)
    {
        if (turn.ChoseLanguage)
            return;
        var guess = turn.Content.LanguageGuesser.Guess(turn.Incoming.Text);
        if (guess.Language is not null && guess.Certainty >= (turn.Visits == 0 ? 0.01 : CertainEnough))
            turn.SwitchTo(guess.Language);
    }
}
