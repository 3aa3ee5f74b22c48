using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>One group commit: store what arrived, turn what can be turned, write it all, commit, and only then tell the senders.</summary>
internal sealed class TurnBatch(
    ITurnStore store, TurnRunner runner, EventEffects effects, OutboxSignal outbox, TranscriptSignal transcripts, TurnFigures figures, TimeProvider clock, IOptions<ConversationsOptions> options, ILogger<TurnBatch> log)
{
    /// <summary>After these the next sweep finds it.</summary>
    private const int MostTries = 50;

    public async Task<AfterCommit> RunAsync(IReadOnlyList<PumpItem> items, CancellationToken stop)
    {
        var arrived = items.OfType<PumpItem.Arrived>().ToArray();
        var arrivals = Array.ConvertAll(arrived, item => item.Arrival);
        await using var unit = await store.BeginAsync(stop);

        var met = await unit.MeetAsync(arrivals);
        var stored = await unit.StoreAsync(arrivals, met);
        var held = await HoldAsync(unit, items, met);
        var texts = await TextsAsync(unit, items, stored, held);
        var turned = new TurnedBatch(runner, effects, options.Value, clock, log);
        turned.Run(texts, WakeIds(items), held);
        turned.Run(await ErrandsAsync(unit, clock, items, held), held);
        var refused = await unit.WriteAsync(turned.Outcomes);
        turned.Refuse(refused);
        await unit.RecordFailuresAsync(turned.Failures);
        await unit.RecordFailuresAsync(turned.FailedErrands);
        await unit.CommitAsync();

        Tell(arrived, stored);
        Count(turned, arrived);
        return new AfterCommit(Busy(items, met, held), unit.Due);
    }

    private static async Task<Dictionary<long, Conversation>> HoldAsync(ITurnUnit unit, IReadOnlyList<PumpItem> items, Dictionary<string, Conversation> met)
    {
        var held = new Dictionary<long, Conversation>(met.Count);
        foreach (var conversation in met.Values)
        {
            if (conversation.IsHeld)
                held[conversation.Id] = conversation;
        }
        var known = items.OfType<PumpItem.Stored>().Select(item => item.ConversationId).Where(id => !held.ContainsKey(id)).Distinct().ToArray();
        foreach (var conversation in await unit.HoldAsync(known))
            held[conversation.Id] = conversation;
        return held;
    }

    private static async Task<IReadOnlyList<Errand>> ErrandsAsync(
        ITurnUnit unit, TimeProvider clock, IReadOnlyList<PumpItem> items, Dictionary<long, Conversation> held)
    {
        var ids = items.OfType<PumpItem.Errands>().Select(item => item.ConversationId).Where(held.ContainsKey).Distinct().ToArray();
        return ids.Length == 0 ? [] : await unit.DueErrandsAsync(ids, clock.GetUtcNow());
    }

    // Another replica is at them; what waits there is looked for again in a moment.
    private static List<PumpItem.Stored> Busy(IReadOnlyList<PumpItem> items, Dictionary<string, Conversation> met, Dictionary<long, Conversation> held)
    {
        var busy = new List<PumpItem.Stored>();
        foreach (var conversation in met.Values)
        {
            if (!conversation.IsHeld)
                busy.Add(new PumpItem.Resume(conversation.Id));
        }
        foreach (var item in items)
        {
            if (item is PumpItem.Errands errands && errands.Tries < MostTries && !held.ContainsKey(errands.ConversationId))
                busy.Add(errands with { Tries = errands.Tries + 1 });
        }
        return busy;
    }

    private async Task<IReadOnlyList<InboundText>> TextsAsync(
        ITurnUnit unit, IReadOnlyList<PumpItem> items, IReadOnlyList<InboundText?> stored, Dictionary<long, Conversation> held)
    {
        var resumed = items.OfType<PumpItem.Resume>().ToArray();
        IReadOnlyCollection<long> ask = store.IsShared ? held.Keys : [.. resumed.Select(item => item.ConversationId).Distinct()];
        var texts = new List<InboundText>(stored.Count);
        if (ask.Count > 0)
            texts.AddRange(await unit.WaitingAsync(ask, [.. resumed.Where(item => item.RetryInboxId is not null).Select(item => item.RetryInboxId!.Value)]));
        foreach (var text in stored)
        {
            if (text is not null && held.ContainsKey(text.ConversationId))
                texts.Add(text);
        }
        texts.Sort((a, b) => a.InboxId.CompareTo(b.InboxId));
        return texts;
    }

    private static HashSet<long> WakeIds(IReadOnlyList<PumpItem> items) => [.. items.OfType<PumpItem.Wake>().Select(item => item.ConversationId)];

    private static void Tell(PumpItem.Arrived[] arrived, IReadOnlyList<InboundText?> stored)
    {
        for (var i = 0; i < arrived.Length; i++)
            arrived[i].Done.TrySetResult(stored[i] is null ? Receipt.Duplicate : Receipt.Accepted);
    }

    private void Count(TurnedBatch turned, PumpItem.Arrived[] arrived)
    {
        if (turned.Outcomes.Any(outcome => outcome.Drafts.Count > 0))
            outbox.Ring();
        foreach (var outcome in turned.Outcomes)
            transcripts.Ring(outcome.Conversation.Id);
        var now = clock.GetUtcNow();
        figures.Committed(turned.Outcomes.Count, turned.Failures.Count);
        foreach (var item in arrived)
            figures.Answered(now - item.Arrival.ReceivedAt);
    }
}
