using Microsoft.Extensions.Options;

using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>At start and every few seconds: takes up what a dead process, a failed turn or the clock left to do. The queues in memory are fast; this makes them true.</summary>
internal sealed class Sweep(InboxStore inbox, ErrandStore errands, TurnPump pump, TimeProvider clock, IOptions<ConversationsOptions> options, ILogger<Sweep> log) : BackgroundService
{
    // Long enough for a turn to happen, short enough that a text whose process died is not left alone.
    private static readonly TimeSpan PickedAgainAfter = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, clock);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            var now = clock.GetUtcNow();
            foreach (var (id, conversation) in await inbox.PickWaitingAsync(now, PickedAgainAfter, stop))
                pump.Post(new PumpItem.Resume(conversation, id));
            foreach (var conversation in await inbox.FindToWakeAsync(now, stop))
                pump.Post(new PumpItem.Wake(conversation));
            foreach (var conversation in await errands.FindDueAsync(now, stop))
                pump.Post(new PumpItem.Errands(conversation));
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            log.LogError("The sweep failed ({Failure}); the next one tries again.", Fault.Describe(error));
        }
        catch (OperationCanceledException)
        {
            // The line stops.
        }
    }
}
