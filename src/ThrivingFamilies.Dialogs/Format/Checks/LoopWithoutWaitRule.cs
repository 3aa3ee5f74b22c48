using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class LoopWithoutWaitRule : IRule
{
    public string Id => "loop-without-wait";

    public string What => "Steps that lead back to themselves ask something on the way: the person gets a turn.";

    public void Look(ContentDraft draft, Findings found)
    {
        var state = new Dictionary<Step, bool>(ReferenceEqualityComparer.Instance);
        foreach (var start in draft.Dialogs.SelectMany(dialog => dialog.Steps))
            Walk(start, draft.Flow, state, found);
    }

    /// <summary>Depth first, without recursion: a step met again while it is still open closes a loop.</summary>
    private static void Walk(Step start, Flow flow, Dictionary<Step, bool> isOpen, Findings found)
    {
        if (isOpen.ContainsKey(start))
            return;
        var way = new Stack<(Step Step, IEnumerator<Step> Next)>();
        Open(start);
        while (way.TryPeek(out var top))
            if (!top.Next.MoveNext())
                isOpen[way.Pop().Step] = false;
            else if (!isOpen.TryGetValue(top.Next.Current, out var open))
                Open(top.Next.Current);
            else if (open)
                found.Error(top.Step.Place, $"This leads round in a circle to the block \"{top.Next.Current.Block.Name}\" without asking anything.", "Ask a question on the way, or end it.");

        void Open(Step step)
        {
            isOpen[step] = true;
            way.Push((step, flow.AfterWithoutWait(step).GetEnumerator()));
        }
    }
}
