using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Finds where a dialog can end with nothing said since the person's last word.</summary>
internal sealed class MutePaths
{
    private readonly HashSet<Step> mute = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Step> passed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, HashSet<Step>> callers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Block> entered = new(ReferenceEqualityComparer.Instance);

    public MutePaths(IEnumerable<Dialog> dialogs)
    {
        Step[] steps = [.. dialogs.SelectMany(dialog => dialog.Steps)];
        Enter(steps, dialogs);
        Grow(steps, passed, IsPassed);
        Grow(steps, mute, IsMute);
    }

    /// <summary>False for dialogs that are only called: what follows there is the caller's.</summary>
    public bool IsEntered(Dialog dialog) => entered.Contains(dialog.Start);

    /// <summary>True when the dialog can end from here on without a word.</summary>
    public bool EndsMute(Step step) => mute.Contains(step);

    /// <summary>True when it can end without a word once this question has its answer.</summary>
    public bool EndsMuteAfter(Step step) => EndsMuteAtNext(step);

    public bool EndsMuteAfter(AskStep ask, Choosable choice) => choice switch
    {
        { Go.Block.Steps: [var first, ..] } => EndsMute(first),
        { Call.Block.Steps: [var first, ..] } => passed.Contains(first) && EndsMuteAtNext(ask),
        { Go: not null } or { Call: not null } => false,
        _ => EndsMuteAtNext(ask),
    };

    private bool EndsMuteAtNext(Step step) => Flow.After(step) is { } after ? EndsMute(after) : LeavesMute(step.Block);

    /// <summary>What comes after the end of a block: the end of it all, or whatever follows at a caller.</summary>
    private bool LeavesMute(Block block) =>
        entered.Contains(block) || (callers.TryGetValue(block, out var calls) && calls.Any(EndsMuteAtNext));

    private static bool Speaks(Step step) => step switch
    {
        IHears => true,
        AnswerStep answer => answer.Named != "asked",
        ConnectStep or PhraseStep => true,
        RemindStep => step.Wordings.Any(),
        _ => step.Wordings.Any(),
    };

    /// <summary>True when the block that it stands in can be left from here without a word.</summary>
    private bool IsPassed(Step step) =>
        !Speaks(step) && (step is EndStep
            || Flow.Goes(step).Any(block => block.Steps is [var first, ..] && passed.Contains(first))
            || (Flow.GoesOn(step) && Flow.Calls(step).All(Passes) && (Flow.After(step) is not { } after || passed.Contains(after))));

    private bool IsMute(Step step) =>
        !Speaks(step) && ((step is EndStep && LeavesMute(step.Block))
            || Flow.Goes(step).Any(block => block.Steps is [var first, ..] && mute.Contains(first))
            || (Flow.GoesOn(step) && Flow.Calls(step).All(Passes) && EndsMuteAtNext(step)));

    private bool Passes(Block block) => block.Steps is [var first, ..] && passed.Contains(first);

    private static void Grow(Step[] steps, HashSet<Step> set, Func<Step, bool> belongs)
    {
        for (var before = -1; before < set.Count;)
        {
            before = set.Count;
            for (var at = steps.Length - 1; at >= 0; at--)
                if (!set.Contains(steps[at]) && belongs(steps[at]))
                    set.Add(steps[at]);
        }
    }

    /// <summary>Which blocks are entered for good, and which from a caller; both are handed on along every go.</summary>
    private void Enter(Step[] steps, IEnumerable<Dialog> dialogs)
    {
        var called = steps.SelectMany(Flow.Calls).ToHashSet();
        foreach (var dialog in dialogs.Where(dialog => dialog.Blocks.ContainsKey(Dialog.FirstBlock)))
            if (!called.Contains(dialog.Start) || dialog.Topics.Count > 0 || dialog.Name == Content.Welcome)
                Spread(dialog.Start, block => entered.Add(block));
        foreach (var caller in steps)
            foreach (var block in Flow.Calls(caller))
                Spread(block, reached => (callers.TryGetValue(reached, out var known) ? known : callers[reached] = new(ReferenceEqualityComparer.Instance)).Add(caller));
    }

    private static void Spread(Block from, Func<Block, bool> isNew)
    {
        var open = new Stack<Block>([from]);
        while (open.TryPop(out var block))
            if (isNew(block))
                foreach (var next in block.Steps.SelectMany(Flow.Goes))
                    open.Push(next);
    }
}
