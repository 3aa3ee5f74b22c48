namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Where rows wait until all of them are read: a temporary table, filled the fastest way that each database has.</summary>
internal interface IRowStage : IAsyncDisposable
{
    ValueTask AddAsync(StoredRow row);

    /// <summary>All rows are in the table.</summary>
    Task FinishAsync();
}
