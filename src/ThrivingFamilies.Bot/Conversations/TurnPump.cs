using System.Threading.Channels;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>
/// Takes in what arrives and turns it in group commits: whatever came while the last commit was on its way to the disk shares the next one.
/// A conversation always goes through the same lane, so its messages stay in order.
/// </summary>
internal sealed class TurnPump : BackgroundService
{
    private readonly Channel<PumpItem>[] lanes;
    private readonly ITurnStore store;
    private readonly TurnBatch batch;
    private readonly ILogger<TurnPump> log;
    private readonly int turnsPerCommit;

    public TurnPump(Database database, ITurnStore store, TurnBatch batch, IOptions<ConversationsOptions> options, IOptions<StorageOptions> storage, ILogger<TurnPump> log)
    {
        (this.store, this.batch, this.log, turnsPerCommit) = (store, batch, log, storage.Value.TurnsPerCommit);
        lanes = new Channel<PumpItem>[database.WriteLanes];
        for (var i = 0; i < lanes.Length; i++)
            lanes[i] = Channel.CreateBounded<PumpItem>(new BoundedChannelOptions(options.Value.QueueLength) { SingleReader = true });
    }

    /// <summary>Stores a message, once, and turns it.</summary>
    /// <returns>After the commit: from then on the message may be acknowledged.</returns>
    public async Task<Receipt> AcceptAsync(Arrival arrival, CancellationToken stop)
    {
        var done = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        await LaneOf(arrival.Address.GetHashCode(StringComparison.Ordinal)).Writer.WriteAsync(new PumpItem.Arrived(arrival, done), stop);
        return await done.Task.WaitAsync(stop);
    }

    /// <summary>Takes up stored work. Never waits: what does not fit now is found again by the next sweep.</summary>
    public void Post(PumpItem.Stored item) => LaneOf(item.ConversationId.GetHashCode()).Writer.TryWrite(item);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(lanes.Select(lane => Task.Run(() => RunAsync(lane.Reader, stoppingToken), CancellationToken.None)));

    /// <summary>Graceful stop: what was accepted is turned before the lanes end.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in lanes)
            lane.Writer.TryComplete();
        if (ExecuteTask is { } running)
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
        await store.DisposeAsync();
    }

    private Channel<PumpItem> LaneOf(int hash) => lanes[(uint)hash % (uint)lanes.Length];

    private async Task RunAsync(ChannelReader<PumpItem> lane, CancellationToken stop)
    {
        var items = new List<PumpItem>(turnsPerCommit);
        while (await lane.WaitToReadAsync(CancellationToken.None))
        {
            while (items.Count < turnsPerCommit && lane.TryRead(out var item))
                items.Add(item);
            await RunAsync(items, stop);
            items.Clear();
        }
    }

    // A commit that fails as a whole is tried again turn by turn, so that one bad arrival never takes its neighbours down.
    private async Task RunAsync(IReadOnlyList<PumpItem> items, CancellationToken stop)
    {
        try
        {
            var after = await batch.RunAsync(items, CancellationToken.None);
            foreach (var conversation in after.Due)
                Post(new PumpItem.Errands(conversation));
            ResumeLater(after.Busy);
        }
        catch (Exception error) when (items.Count > 1)
        {
            log.LogWarning("A commit of {Turns} turns failed ({Failure}); each is tried by itself.", items.Count, Fault.Describe(error));
            foreach (var item in items)
                await RunAsync([item], stop);
        }
        catch (Exception error)
        {
            log.LogError("A turn could not be stored ({Failure}); its sender is not acknowledged.", Fault.Describe(error));
            (items[0] as PumpItem.Arrived)?.Done.TrySetException(error);
        }
    }

    // Another replica holds these conversations; it is told by NOTIFY, and this is the second string to the bow.
    private void ResumeLater(IReadOnlyList<PumpItem.Stored> busy)
    {
        if (busy.Count > 0)
            _ = Task.Delay(TimeSpan.FromMilliseconds(20)).ContinueWith(_ => { foreach (var item in busy) Post(item); }, TaskScheduler.Default);
    }
}
