using System.Threading.Channels;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Brings what the line says to the channels: in order within a conversation, from the transcript, so that a restart loses nothing.</summary>
internal sealed class ConnectorDelivery(
    BotConversations conversations, TranscriptStore transcripts, ConnectorClient connector, TranscriptSignal signal, TimeProvider clock, ILogger<ConnectorDelivery> log) : BackgroundService
{
    private const int PageSize = 50;
    private const int MostAttempts = 12;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A conversation has something to be brought.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Grew += _ => Ring();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var claims = await conversations.ClaimAsync(clock.GetUtcNow(), Lease);
                await Task.WhenAll(claims.Select(claim => DeliverAsync(claim, stoppingToken)));
                if (claims.Count == 0)
                    await WaitAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Bringing words to the channels failed ({Failure}); tried again.", Fault.Describe(error));
                await Task.Delay(FirstPause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LookEvery);
        await bell.Reader.ReadAsync(limit.Token).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        stop.ThrowIfCancellationRequested();
    }

    private async Task DeliverAsync(BotClaim claim, CancellationToken stop)
    {
        var (attempts, next) = (0, clock.GetUtcNow());
        try
        {
            foreach (var line in await transcripts.ReadAsync(claim.Conversation, claim.Delivered, PageSize, stop))
            {
                if (line.IsOurs)
                    await connector.SendAsync(claim.Reference, claim.Reference.Say(line), stop);
                await conversations.AdvanceAsync(claim.Conversation, line.Position);
                claim = claim with { Delivered = line.Position, Attempts = 0 };
            }
        }
        catch (SendException error)
        {
            (attempts, next) = await JudgeAsync(claim, error);
        }
        await conversations.ReleaseAsync(claim.Conversation, attempts, next);
    }

    private async Task<(int Attempts, DateTimeOffset Next)> JudgeAsync(BotClaim claim, SendException error)
    {
        var now = clock.GetUtcNow();
        log.LogWarning("Words for a channel, try {Attempt}: {Fault} {Code}", claim.Attempts + 1, error.Fault, error.ErrorCode);
        if (error.Fault == SendFault.Retry && claim.Attempts + 1 < MostAttempts)
            return (claim.Attempts + 1, now + RetryPause.After(FirstPause, claim.Attempts + 1, claim.Conversation));
        await conversations.FlagAsync(claim.Conversation, $"channel {error.ErrorCode}", now);
        await conversations.AdvanceAsync(claim.Conversation, claim.Delivered + 1); // what cannot be brought must not hold back what can
        return (0, now);
    }
}
