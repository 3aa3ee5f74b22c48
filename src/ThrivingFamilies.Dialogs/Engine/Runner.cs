using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Runs steps up to the next question.</summary>
internal static class Runner
{
    /// <summary>Steps in one turn; more is a loop that an author made.</summary>
    private const int MostSteps = 200;

    /// <summary>Dialogs inside each other.</summary>
    private const int Deepest = 12;

    /// <summary>Begins a dialog or block: above what is under way (<see cref="Entry.Aside"/>), or in place of it.</summary>
    public static void Begin(Turn turn, Block block, Entry entry)
    {
        if (entry == Entry.Root || turn.Frames.Count >= Deepest)
            turn.Frames.Clear();
        Enter(turn, block, turn.Frames.Count == 0 ? Entry.Root : entry);
        Run(turn, new(block, 0));
    }

    /// <summary>Goes on from a step that has heard its answer.</summary>
    public static void GoOn(Turn turn, Step step, Next next) => Run(turn, Apply(turn, step, next));

    /// <summary>Asks the open question once more; shows the menu when none is open.</summary>
    public static void AskAgain(Turn turn)
    {
        if (turn.Standing is { } step)
            Run(turn, new(step.Block, step.Index));
        else
            Menu(turn);
    }

    public static void Menu(Turn turn) => Begin(turn, turn.Content.Dialogs[Content.Welcome].Start, Entry.Root);

    private static void Run(Turn turn, Cursor? from)
    {
        var cursor = from;
        while (cursor is { } at)
        {
            if (++turn.StepsRun > MostSteps)
                cursor = Lose(turn);
            else if (at.Index >= at.Block.Steps.Count)
                cursor = Leave(turn);
            else
                cursor = Step(turn, at.Block.Steps[at.Index]);
        }
    }

    private static Cursor? Step(Turn turn, Step step)
    {
        turn.Frames[^1] = turn.Frames[^1] with { Dialog = step.Block.Dialog.Name, Step = step.Name };
        return Apply(turn, step, step.Run(turn));
    }

    private static Cursor? Apply(Turn turn, Step step, Next next)
    {
        switch (next.Kind)
        {
            case NextKind.Step:
                return new(step.Block, step.Index + 1);
            case NextKind.End:
                return Leave(turn);
            case NextKind.Go:
                return Go(turn, next.Target!.Block!);
            case NextKind.Call:
                return turn.Frames.Count >= Deepest ? Lose(turn) : Enter(turn, next.Target!.Block!, Entry.Call);
            default:
                return null;
        }
    }

    private static Cursor Go(Turn turn, Block block)
    {
        var from = turn.Frames[^1];
        turn.Frames[^1] = new(block.Dialog.Name, "", from.Entry);
        if (from.Dialog != block.Dialog.Name)
        {
            Ended(turn, from.Dialog);
            Started(turn, block.Dialog.Name);
        }
        return new(block, 0);
    }

    private static Cursor Enter(Turn turn, Block block, Entry entry)
    {
        var isWithin = turn.Dialog == block.Dialog.Name;
        turn.Frames.Add(new(block.Dialog.Name, "", entry));
        if (!isWithin)
            Started(turn, block.Dialog.Name);
        return new(block, 0);
    }

    private static Cursor? Leave(Turn turn)
    {
        var left = turn.Frames[^1];
        turn.Frames.RemoveAt(turn.Frames.Count - 1);
        if (turn.Dialog != left.Dialog)
            Ended(turn, left.Dialog);
        if (turn.Frames.Count == 0)
            return Rest(turn);
        if (turn.Standing is not { } below)
            return Land(turn);
        return left.Entry == Entry.Call ? new(below.Block, below.Index + 1) : Return(turn, below);
    }

    private static Cursor Return(Turn turn, Step below)
    {
        if (below.Block.Dialog.Title is { } title)
            turn.SayPhrase("back_to", "title", title.In(turn.Language)[0].Fill(turn.Words), []);
        return new(below.Block, below.Index);
    }

    /// <summary>Nothing is under way any more: the next need that the person named, or what they can do now.</summary>
    private static Cursor? Rest(Turn turn)
    {
        turn.Ahead.Clear();
        while (turn.Queue is [var topic, .. var later])
        {
            turn.Queue = later;
            if (turn.Content.ByTopic.GetValueOrDefault(topic) is not { } dialog)
                continue;
            turn.SayPhrase("next_need", "topic", turn.TopicLabel(topic), []);
            TopicStart.Enter(turn, topic);
            return Enter(turn, dialog.Start, Entry.Root);
        }
        turn.SayPhrase("anything_else");
        return null;
    }

    /// <summary>The content no longer has the step at which the conversation stood.</summary>
    public static Cursor Land(Turn turn)
    {
        var gone = turn.Frames[^1];
        turn.Tell(new StepMissed(gone.Dialog, gone.Step));
        turn.SayPhrase("moved_on");
        turn.Frames.Clear();
        return Enter(turn, turn.Content.Dialogs[Content.Welcome].Start, Entry.Root);
    }

    /// <summary>Lands somebody whose step is gone.</summary>
    public static void LandAtMenu(Turn turn) => Run(turn, Land(turn));

    /// <summary>The menu is where people are between dialogs: passing it is no news.</summary>
    private static void Started(Turn turn, string dialog)
    {
        if (dialog != Content.Welcome)
            turn.Tell(new DialogStarted(dialog));
    }

    private static void Ended(Turn turn, string dialog)
    {
        if (dialog != Content.Welcome)
            turn.Tell(new DialogEnded(dialog));
    }

    private static Cursor? Lose(Turn turn)
    {
        turn.Tell(new LoopEnded(turn.Frames[^1].Dialog, turn.Frames[^1].Step));
        turn.Frames.Clear();
        turn.SayPhrase("lost");
        return null;
    }
}
