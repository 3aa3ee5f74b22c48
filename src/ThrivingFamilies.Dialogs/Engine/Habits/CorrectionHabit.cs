using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>"No, she's 3": changes an earlier answer and goes on from there, without asking again what still holds.</summary>
internal sealed class CorrectionHabit : IHabit
{
    /// <summary>How many answers back a correction may reach.</summary>
    private const int Reach = 3;

    public string Name => "correction";

    public IReadOnlyList<string> Phrases => ["correction.done"];

    public bool Takes(Turn turn)
    {
        var opening = turn.Content.Words.Opens(Name, turn.Folded(turn.Incoming.Text));
        if (opening == 0 || turn.Trail.Length == 0 || turn.Offer is not null)
            return false;
        var rest = Rest(turn.Incoming.Text, turn.Folded(turn.Incoming.Text).AsSpan(0, opening).Count(' ') + 1);
        if (rest.Length == 0)
            return false;
        for (var back = 1; back <= Math.Min(Reach, turn.Trail.Length); back++)
            if (Answered(turn, turn.Trail[^back]) is { } step && Corrected(turn, step, rest) is { } fact)
                return Apply(turn, back, step, fact);
        return false;
    }

    private static bool Apply(Turn turn, int back, AskStep step, Fact fact)
    {
        for (var i = 1; i < back; i++)
            KeepForLater(turn, turn.Trail[^i]);
        for (var i = 0; i < back; i++)
            BackHabit.Undo(turn);
        turn.MarkWay([.. turn.Frames]);
        (turn.Misses, turn.Offer) = (0, null);
        turn.SayPhrase("correction.done");
        Runner.GoOn(turn, step, step.Take(turn, fact));
        return true;
    }

    /// <summary>Later answers still hold: they are used when their questions come again.</summary>
    private static void KeepForLater(Turn turn, Mark mark)
    {
        if (Answered(turn, mark) is { } step && turn.Facts[step.Saved] is { } fact)
            turn.Ahead.Add(fact with { Name = $"ask:{step.Saved}" });
    }

    private static AskStep? Answered(Turn turn, Mark mark) =>
        mark.Frames is [.., var top] ? turn.Content.Dialogs.GetValueOrDefault(top.Dialog)?.Find(top.Step) as AskStep : null;

    /// <summary>The new answer, when the words are one to that question and not just as well to the open one.</summary>
    private static Fact? Corrected(Turn turn, AskStep step, string rest)
    {
        if (turn.Facts[step.Saved] is not { } old || (step.Kind.TakesAnything && !SaysMeant(turn)))
            return null;
        var isMeant = SaysMeant(turn);
        var fact = step.Understand(turn, rest, !isMeant) ?? step.Understand(turn, turn.Incoming.Text, !isMeant);
        if (fact is null || fact.Value == old.Value)
            return null;
        return step.Kind.IsHeardAhead || isMeant || IsForeignToTheOpenQuestion(turn, rest) ? fact : null;
    }

    private static bool IsForeignToTheOpenQuestion(Turn turn, string rest) =>
        turn.Standing is AskStep open && open.Understand(turn, rest, isExplicit: true) is null && open.Understand(turn, turn.Incoming.Text, isExplicit: true) is null;

    private static bool SaysMeant(Turn turn) => turn.Content.Words.Opens("meant", turn.Folded(turn.Incoming.Text)) > 0;

    private static string Rest(string text, int words) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(words));
}
