namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Follows the language in which a person writes; one that they choose by name stays.</summary>
internal sealed class LanguageHabit : IHabit
{
    /// <summary>In the middle of a conversation a word or two, such as a name or a place, do not change the language.</summary>
    private const int EnoughWords = 3;

    /// <summary>A longer text is about more than the language.</summary>
    private const int LongestRequest = 40;

    private const string Family = "language-";

    public string Name => "language";

    public IReadOnlyList<string> Phrases => ["language.changed"];

    public bool Takes(Turn turn)
    {
        if (Chosen(turn) is not { } language)
        {
            Follow(turn);
            return false;
        }
        turn.SwitchTo(language);
        turn.ChoseLanguage = true;
        if (turn.Visits == 0)
            ArrivalHabit.Meet(turn);
        else
            turn.SayPhrase("language.changed");
        Runner.AskAgain(turn);
        return true;
    }

    private static string? Chosen(Turn turn)
    {
        var words = turn.Folded(turn.Incoming.Text);
        if (turn.Content.Words.WholeOf(Family, words) is { } whole)
            return whole[Family.Length..];
        if (words.Length > LongestRequest || !words.Contains(' ', StringComparison.Ordinal))
            return null;
        foreach (var habit in turn.Content.Words.WithPhrases(Family))
            if (turn.Content.Words.Within(habit, words))
                return habit[Family.Length..];
        return null;
    }

    /// <summary>Goes on in the language of the text, when it tells; one that was chosen by name stays.</summary>
    public static void Follow(Turn turn, int enoughWords = EnoughWords)
    {
        if (turn.ChoseLanguage)
            return;
        if (turn.Visits > 0 && turn.Folded(turn.Incoming.Text).AsSpan().Count(' ') + 1 < enoughWords)
            return;
        if (turn.Content.LanguageGuesser.Guess(turn.Incoming.Text) is { } language && turn.Content.Line.Languages.Contains(language))
            turn.SwitchTo(language);
    }
}
