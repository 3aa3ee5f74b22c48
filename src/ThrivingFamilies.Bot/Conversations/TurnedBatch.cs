using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The turns of one group commit: each sees the conversation as the one before left it, and one that throws harms no other.</summary>
internal sealed class TurnedBatch(TurnRunner runner, EventEffects effects, ConversationsOptions options, TimeProvider clock, ILogger log)
{
    private readonly List<TurnOutcome> outcomes = [];
    private readonly List<TurnFailure> failures = [];
    private readonly List<ErrandFailure> failedErrands = [];

    public IReadOnlyList<TurnOutcome> Outcomes => outcomes;

    public IReadOnlyList<TurnFailure> Failures => failures;

    public IReadOnlyList<ErrandFailure> FailedErrands => failedErrands;

    /// <summary>Runs what is due, in order; after an errand that failed the conversation's later ones wait with it.</summary>
    public void Run(IReadOnlyList<Errand> errands, Dictionary<long, Conversation> held)
    {
        foreach (var errand in errands)
        {
            var waits = failedErrands.Exists(failed => failed.Errand.ConversationId == errand.ConversationId);
            if (!waits && held.TryGetValue(errand.ConversationId, out var conversation) && TryRun(conversation, errand) is { } outcome)
                held[errand.ConversationId] = Keep(outcome);
        }
    }

    public void Run(IReadOnlyList<InboundText> texts, HashSet<long> wakes, Dictionary<long, Conversation> held)
    {
        foreach (var text in texts)
        {
            wakes.Remove(text.ConversationId); // whoever just wrote need not be woken
            if (held.TryGetValue(text.ConversationId, out var conversation) && TryTurn(conversation, text) is { } outcome)
                held[text.ConversationId] = Keep(outcome);
        }
        foreach (var id in wakes)
        {
            if (held.TryGetValue(id, out var conversation) && TryWake(conversation) is { } outcome)
                held[id] = Keep(outcome);
        }
    }

    /// <summary>Turns that the database would not take are failures like any other.</summary>
    public void Refuse(IReadOnlyList<(TurnOutcome Outcome, Exception Error)> refused)
    {
        foreach (var (outcome, error) in refused)
        {
            outcomes.Remove(outcome);
            if (outcome.Inbound is { } inbound)
                Fail(inbound, error);
            if (outcome.Errand is { } errand)
                Fail(errand, error);
        }
    }

    private Conversation Keep(TurnOutcome outcome)
    {
        outcomes.Add(effects.AddTo(outcome));
        return outcome.Conversation;
    }

    private TurnOutcome? TryTurn(Conversation conversation, InboundText text)
    {
        var isHopeless = text.Attempts >= options.MaxAttempts || text.Picks > 4 * options.MaxAttempts;
        try
        {
            return isHopeless ? runner.GiveUp(conversation, text) : runner.Run(conversation, text);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Fail(text, error);
            return null;
        }
    }

    private TurnOutcome? TryWake(Conversation conversation)
    {
        try
        {
            return runner.Wake(conversation);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            log.LogError("A wake of conversation {Conversation} failed: {Failure}", conversation.Id, Fault.Describe(error));
            return runner.Sleep(conversation);
        }
    }

    private TurnOutcome? TryRun(Conversation conversation, Errand errand)
    {
        try
        {
            return errand.Attempts >= options.MaxAttempts ? runner.GiveUp(conversation, errand) : runner.Run(conversation, errand);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Fail(errand, error);
            return null;
        }
    }

    private void Fail(Errand errand, Exception error)
    {
        log.LogError("Errand {Errand} ({Kind}) failed, attempt {Attempt}: {Failure}", errand.Id, errand.Kind, errand.Attempts + 1, Fault.Describe(error));
        failedErrands.Add(new ErrandFailure(errand, clock.GetUtcNow() + Pause(errand.Attempts), error.GetType().Name));
    }

    private TimeSpan Pause(int attempts) => options.FirstRetryAfter * Math.Pow(2, attempts);

    private void Fail(InboundText text, Exception error)
    {
        log.LogError("Turn of text {Inbox} failed, attempt {Attempt}: {Failure}", text.InboxId, text.Attempts + 1, Fault.Describe(error));
        failures.Add(new TurnFailure(text, clock.GetUtcNow() + Pause(text.Attempts), error.GetType().Name));
    }
}
