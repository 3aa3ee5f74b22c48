using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The turns of one group commit: each sees the conversation as the one before left it, and one that throws harms no other.</summary>
internal sealed class TurnedBatch(TurnRunner runner, ConversationsOptions options, TimeProvider clock, ILogger log)
{
    private readonly List<TurnOutcome> outcomes = [];
    private readonly List<TurnFailure> failures = [];

    public IReadOnlyList<TurnOutcome> Outcomes => outcomes;

    public IReadOnlyList<TurnFailure> Failures => failures;

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
        }
    }

    private Conversation Keep(TurnOutcome outcome)
    {
        outcomes.Add(outcome);
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

    private void Fail(InboundText text, Exception error)
    {
        log.LogError("Turn of text {Inbox} failed, attempt {Attempt}: {Failure}", text.InboxId, text.Attempts + 1, Fault.Describe(error));
        var pause = options.FirstRetryAfter * Math.Pow(2, text.Attempts);
        failures.Add(new TurnFailure(text, clock.GetUtcNow() + pause, error.GetType().Name));
    }
}
