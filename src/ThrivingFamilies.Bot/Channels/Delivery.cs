using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Sends what is in the outbox, several at once, each conversation in order, and writes the results down together.</summary>
internal sealed class Delivery(
    OutboxClaims claims, OutboxResults results, SendAttempt attempt, OutboxSignal signal, ITextTransport transport, DeliveryFigures figures,
    ReplicaName me, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<Delivery> log) : BackgroundService
{
    private static readonly ClaimedBatch Nothing = new([], null);
    private static readonly TimeSpan Horizon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim room = new(options.Value.Concurrency, options.Value.Concurrency);
    private readonly Channel<SendResult> finished = Channel.CreateUnbounded<SendResult>(new UnboundedChannelOptions { SingleReader = true });

    public override void Dispose()
    {
        room.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var writing = WriteResultsAsync();
        while (!stoppingToken.IsCancellationRequested)
        {
            var claimed = await ClaimAndSendAsync(stoppingToken);
            if (claimed.Claims.Count == 0)
                await PauseAsync(claimed.WorthLookingAt - clock.GetUtcNow(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await DrainAsync();
        finished.Writer.Complete();
        await writing;
    }

    // Until something is queued; or, when the numbers have sent all they may, until one of them may send again.
    private Task PauseAsync(TimeSpan? untilRoom, CancellationToken stop) => untilRoom > TimeSpan.Zero
        ? Task.Delay(untilRoom.Value < LookAtLeastEvery ? untilRoom.Value : LookAtLeastEvery, clock, stop)
        : signal.WaitAsync(LookAtLeastEvery, stop);

    private async Task<ClaimedBatch> ClaimAndSendAsync(CancellationToken stop)
    {
        try
        {
            await room.WaitAsync(stop);
            room.Release();
            var claimed = await claims.ClaimAsync(Request(), stop);
            foreach (var claim in claimed.Claims)
            {
                await room.WaitAsync(CancellationToken.None); // what is claimed is sent, also while the line stops
                _ = SendAsync(claim);
            }
            return claimed;
        }
        catch (OperationCanceledException)
        {
            return Nothing;
        }
        catch (Exception error)
        {
            log.LogError("Claiming messages failed ({Failure}); tried again in a moment.", Fault.Describe(error));
            return Nothing;
        }
    }

    private ClaimRequest Request() =>
        new(me.Name, clock.GetUtcNow(), Math.Max(1, room.CurrentCount), options.Value.Lease, Horizon, transport.MessagesPerSecond);

    private async Task SendAsync(Claim claim)
    {
        try
        {
            using var activity = Tracing.Source.StartActivity("send", ActivityKind.Producer, claim.Trace);
            if (claim.SendAt - clock.GetUtcNow() is { Ticks: > 0 } wait)
                await Task.Delay(wait, clock);
            var result = await attempt.RunAsync(claim);
            figures.Tried(result);
            finished.Writer.TryWrite(result);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task WriteResultsAsync()
    {
        var batch = new List<SendResult>();
        while (await finished.Reader.WaitToReadAsync())
        {
            while (batch.Count < 256 && finished.Reader.TryRead(out var result))
                batch.Add(result);
            await WriteAsync(batch);
            batch.Clear();
            signal.Ring(); // the next message of these conversations may go now
        }
    }

    // What cannot be written now stays claimed; when the claim runs out, the carrier is asked what became of it.
    private async Task WriteAsync(List<SendResult> batch)
    {
        try
        {
            await results.WriteAsync(batch, clock.GetUtcNow());
        }
        catch (Exception error)
        {
            log.LogError("The results of {Count} sends could not be written ({Failure}); they are looked up again later.", batch.Count, Fault.Describe(error));
        }
    }

    private async Task DrainAsync()
    {
        for (var i = 0; i < options.Value.Concurrency; i++)
            await room.WaitAsync();
    }
}
