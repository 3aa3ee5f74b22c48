using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>Dies just before a commit when it is told to: everything of the turn is lost, as when the process does.</summary>
internal sealed class CrashingStore(ITurnStore real, Func<bool> dies) : ITurnStore
{
    public bool IsShared => real.IsShared;

    public async Task<ITurnUnit> BeginAsync(CancellationToken stop) => new Unit(await real.BeginAsync(stop), dies);

    public ValueTask DisposeAsync() => real.DisposeAsync();

    internal sealed class DiedException() : Exception("The process died before the commit.");

    private sealed class Unit(ITurnUnit real, Func<bool> dies) : ITurnUnit
    {
        public HashSet<long> Due => real.Due;

        public Task<Dictionary<string, Conversation>> MeetAsync(IReadOnlyCollection<Arrival> arrivals) => real.MeetAsync(arrivals);

        public Task<IReadOnlyList<Conversation>> HoldAsync(IReadOnlyCollection<long> conversationIds) => real.HoldAsync(conversationIds);

        public Task<IReadOnlyList<InboundText?>> StoreAsync(IReadOnlyList<Arrival> arrivals, IReadOnlyDictionary<string, Conversation> conversations) =>
            real.StoreAsync(arrivals, conversations);

        public Task<IReadOnlyList<InboundText>> WaitingAsync(IReadOnlyCollection<long> conversationIds, IReadOnlyCollection<long> retryInboxIds) =>
            real.WaitingAsync(conversationIds, retryInboxIds);

        public Task<IReadOnlyList<(TurnOutcome Outcome, Exception Error)>> WriteAsync(IReadOnlyList<TurnOutcome> outcomes) => real.WriteAsync(outcomes);

        public Task RecordFailuresAsync(IReadOnlyList<TurnFailure> failures) => failures.Count == 0
            ? real.RecordFailuresAsync(failures)
            : throw new InvalidOperationException($"A turn failed: {failures[0].Failure}.");

        public Task<IReadOnlyList<Errand>> DueErrandsAsync(IReadOnlyCollection<long> conversationIds, DateTimeOffset now) => real.DueErrandsAsync(conversationIds, now);

        public Task RecordFailuresAsync(IReadOnlyList<ErrandFailure> failures) => failures.Count == 0
            ? real.RecordFailuresAsync(failures)
            : throw new InvalidOperationException($"An errand failed: {failures[0].Errand.Kind}, {failures[0].Failure}.");

        public Task CommitAsync() => dies() ? throw new DiedException() : real.CommitAsync();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
