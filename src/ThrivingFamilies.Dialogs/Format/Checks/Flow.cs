using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>How steps follow each other, over all dialogs.</summary>
internal sealed class Flow
{
    /// <summary>Every value of what is known without asking.</summary>
    private static readonly Dictionary<string, string[]> All = new() { ["channel"] = ["sms", "web"], ["returning"] = ["yes", "no"] };

    private readonly HashSet<Block> passable;

    public Flow(IEnumerable<Dialog> dialogs) => passable = Passable([.. dialogs.SelectMany(dialog => dialog.Blocks.Values)]);

    /// <summary>The step after it in its block; null at the end.</summary>
    public static Step? After(Step step) => step.Index + 1 < step.Block.Steps.Count ? step.Block.Steps[step.Index + 1] : null;

    /// <summary>False when the step after it is never reached: also behind a branch that knows every value there is.</summary>
    public static bool GoesOn(Step step) => step.GoesOn && !(step is BranchStep branch && All.TryGetValue(branch.Subject, out var values) && values.All(value => branch.Cases.Any(pair => pair.Key.Holds(value))));

    /// <summary>Blocks that it leads to for good.</summary>
    public static IEnumerable<Block> Goes(Step step) => step switch
    {
        CallStep or RemindStep => [],
        AskStep ask => ask.Targets.Except(ask.Choices.Select(choice => choice.Call).OfType<Target>()).Select(target => target.Block).OfType<Block>(),
        _ => step.Targets.Select(target => target.Block).OfType<Block>(),
    };

    /// <summary>Blocks that it goes through and comes back from.</summary>
    public static IEnumerable<Block> Calls(Step step) => step switch
    {
        CallStep call => call.Targets.Select(target => target.Block).OfType<Block>(),
        AskStep ask => ask.Choices.Select(choice => choice.Call?.Block).OfType<Block>(),
        _ => [],
    };

    /// <summary>The steps of a dialog that its own start leads to.</summary>
    public static HashSet<Step> ReachedFromStart(Dialog dialog)
    {
        var reached = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Step>(dialog.Blocks.GetValueOrDefault(Dialog.FirstBlock)?.Steps.Take(1) ?? []);
        while (open.TryPop(out var step))
            if (reached.Add(step))
                foreach (var next in step.Targets.Select(target => target.Block).OfType<Block>().Where(block => block.Dialog == dialog && block.Steps.Count > 0).Select(block => block.Steps[0]).Concat(GoesOn(step) && After(step) is { } after ? [after] : Array.Empty<Step>()))
                    open.Push(next);
        return reached;
    }

    /// <summary>Where the line gets from a step without the person's turn.</summary>
    public IEnumerable<Step> AfterWithoutWait(Step step)
    {
        if (step is IHears)
            yield break;
        foreach (var block in Goes(step).Concat(Calls(step)).Where(block => block.Steps.Count > 0))
            yield return block.Steps[0];
        if (GoesOn(step) && After(step) is { } after && Calls(step).All(passable.Contains))
            yield return after;
    }

    /// <summary>Blocks that can be gone through from first to last without a question.</summary>
    private static HashSet<Block> Passable(IReadOnlyList<Block> blocks)
    {
        var passable = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var block in blocks.Where(block => !passable.Contains(block) && Passes(block, passable)))
                grows |= passable.Add(block);
        }
        return passable;
    }

    private static bool Passes(Block block, HashSet<Block> passable)
    {
        foreach (var step in block.Steps)
        {
            if (step is IHears)
                return false;
            if (step is EndStep || Goes(step).Any(passable.Contains))
                return true;
            if (!GoesOn(step) || !Calls(step).All(passable.Contains))
                return false;
        }
        return true;
    }
}
