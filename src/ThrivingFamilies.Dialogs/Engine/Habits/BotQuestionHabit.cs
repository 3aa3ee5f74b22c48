namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>"Are you a bot?" is always answered with the truth.</summary>
internal sealed class BotQuestionHabit : IHabit
{
    private const int LongestQuestion = 80;

    public string Name => "bot";

    public IReadOnlyList<string> Phrases => ["bot.honest"];

    public bool Takes(Turn turn)
    {
        var words = turn.Folded(turn.Incoming.Text);
        if (!turn.Content.Words.Whole(Name, words) && (words.Length > LongestQuestion || !turn.Content.Words.Within(Name, words)))
            return false;
        turn.Disclosed = turn.Now;
        turn.SayPhrase("bot.honest");
        Runner.AskAgain(turn);
        return true;
    }
}
