namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Opens the transactions in which turns are stored; one implementation for each database, because this is the hot path.</summary>
internal interface ITurnStore : IAsyncDisposable
{
    /// <summary>True where other replicas may have left texts in a conversation that we hold.</summary>
    bool IsShared { get; }

    /// <summary>Begins a group commit; waits where the database has a single writer.</summary>
    Task<ITurnUnit> BeginAsync(CancellationToken stop);
}
