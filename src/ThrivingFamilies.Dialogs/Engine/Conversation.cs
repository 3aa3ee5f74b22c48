using ThrivingFamilies.Dialogs.Engine.Habits;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Decides one turn: the habits that any conversation has, the open question, then what nobody understood.</summary>
internal static class Conversation
{
    public static TurnResult Play(Turn turn)
    {
        if (turn.Incoming.Dialog is { } begun)
            BeginFromService(turn, begun);
        else if (turn.Incoming.IsWake)
            Silence.Wake(turn);
        else
            Hear(turn);
        Silence.Plan(turn);
        return turn.Close();
    }

    private static void BeginFromService(Turn turn, string name)
    {
        if (turn.Content.Dialogs.GetValueOrDefault(name) is not { } dialog)
        {
            turn.Tell(new StepMissed(name, ""));
            return;
        }
        ArrivalHabit.Return(turn);
        Runner.Begin(turn, dialog.Start, turn.IsAtMenu ? Entry.Root : Entry.Aside);
    }

    private static void Hear(Turn turn)
    {
        foreach (var habit in HabitList.First)
            if (habit.Takes(turn))
                return;
        if (HearsAnswer(turn))
            return;
        foreach (var habit in HabitList.Last)
            if (habit.Takes(turn))
                return;
    }

    private static bool HearsAnswer(Turn turn)
    {
        if (turn.Offer is not null && Offers.Hear(turn))
            return true;
        if (turn.Frames.Count == 0 || turn.Offer is { IsAboutSafety: true })
            return false;
        if (turn.Standing is not { } step)
        {
            Runner.LandAtMenu(turn);
            return true;
        }
        return step is IHears hears && !(hears.TakesAnything && (turn.WasAway || TurnsAside(turn))) && Answers(turn, step, hears);
    }

    /// <summary>"wait, where can I get diapers": at a question that takes any words, a change of topic has to be said clearly.</summary>
    private static bool TurnsAside(Turn turn)
    {
        var text = turn.Incoming.Text;
        return (turn.Content.Words.Opens("aside", turn.Folded(text)) > 0 || text.AsSpan().TrimEnd().EndsWith('?'))
            && turn.Content.Topics.Guess(text) is { Abstained: false, Topics: [var first, ..] }
            && turn.Content.ByTopic.GetValueOrDefault(turn.Content.Claimed(first)) is { } dialog && dialog.Name != turn.Dialog;
    }

    private static bool Answers(Turn turn, Step step, IHears hears)
    {
        var next = hears.Hear(turn, turn.Incoming.Text);
        if (next.Kind == NextKind.Unclear)
            return false;
        (turn.Misses, turn.Offer) = (0, null);
        Runner.GoOn(turn, step, next);
        return true;
    }
}
