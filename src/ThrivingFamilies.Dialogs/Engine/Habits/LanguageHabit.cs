namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Follows the language in which a person writes; one that they choose by name stays.</summary>
internal sealed class LanguageHabit : IHabit
{
    /// <summary>In the middle of a conversation a word or two, such as a name or a place, do not change the language.</summary>
    private const int EnoughWords = 3;

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
        if (turn.Visits > 0 && turn.Folded(turn.Incoming.Text).AsSpan().Count(' ') + 1 < EnoughWords)
            return;
        if (turn.Content.LanguageGuesser.Guess(turn.Incoming.Text) is { } language && turn.Content.Line.Languages.Contains(language))
            turn.SwitchTo(language);
    }
}
