namespace ThrivingFamilies.Bot.Conversations;

/// <summary>One group commit: the transaction that several turns share. Disposed without <see cref="CommitAsync"/>, nothing of it happened.</summary>
internal interface ITurnUnit : IAsyncDisposable
{
    /// <summary>Finds or begins the conversations of these arrivals and holds them until the commit, without waiting for those that somebody else holds.</summary>
    /// <returns>By address. <see cref="Conversation.IsHeld"/> is false where another replica is at it.</returns>
    Task<Dictionary<string, Conversation>> MeetAsync(IReadOnlyCollection<Arrival> arrivals);

    /// <summary>Holds known conversations; those that somebody else holds are left out.</summary>
    Task<IReadOnlyList<Conversation>> HoldAsync(IReadOnlyCollection<long> conversationIds);

    /// <summary>Stores arrivals once each.</summary>
    /// <returns>In the order of <paramref name="arrivals"/>; null where the provider's id was stored before.</returns>
    Task<IReadOnlyList<InboundText?>> StoreAsync(IReadOnlyList<Arrival> arrivals, IReadOnlyDictionary<string, Conversation> conversations);

    /// <summary>Stored texts of held conversations that have not had their turn: the fresh ones, and the named ones whose retry is due. Oldest first.</summary>
    Task<IReadOnlyList<InboundText>> WaitingAsync(IReadOnlyCollection<long> conversationIds, IReadOnlyCollection<long> retryInboxIds);

    /// <summary>Writes the outcomes, each isolated from the others.</summary>
    /// <returns>The outcomes that the database refused, with why; the others stand.</returns>
    Task<IReadOnlyList<(TurnOutcome Outcome, Exception Error)>> WriteAsync(IReadOnlyList<TurnOutcome> outcomes);

    Task RecordFailuresAsync(IReadOnlyList<TurnFailure> failures);

    /// <summary>Conversations that were left an errand that is due now.</summary>
    HashSet<long> Due { get; }

    /// <summary>What is due in these held conversations, the oldest first.</summary>
    Task<IReadOnlyList<Errand>> DueErrandsAsync(IReadOnlyCollection<long> conversationIds, DateTimeOffset now);

    Task RecordFailuresAsync(IReadOnlyList<ErrandFailure> failures);

    Task CommitAsync();
}
