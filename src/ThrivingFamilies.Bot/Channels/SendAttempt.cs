using Microsoft.Extensions.Options;

using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>One try to send one message: asks first where an earlier try may have gone out, and decides what a failure means.</summary>
internal sealed class SendAttempt(
    ITextTransport transport, OutboxResults results, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<SendAttempt> log)
{
    public async Task<SendResult> RunAsync(Claim claim)
    {
        using var limit = new CancellationTokenSource(options.Value.Lease * 0.8, clock);
        try
        {
            var sid = claim.IsUncertain ? await FindAsync(claim, limit.Token) : null;
            return new SendResult.Accepted(claim, sid ?? await transport.SendAsync(claim.Message, limit.Token));
        }
        catch (SendException error)
        {
            return Judge(claim, error);
        }
        catch (Exception error)
        {
            log.LogError("Sending message {Outbox} broke off ({Failure}).", claim.Message.OutboxId, Fault.Describe(error));
            return Judge(claim, new SendException(SendFault.Unknown, "The send broke off.", inner: error));
        }
    }

    private async Task<string?> FindAsync(Claim claim, CancellationToken stop)
    {
        try
        {
            return await transport.FindSentAsync(claim.Message, claim.FirstTryAt, await results.SidsAsync(claim.ConversationId, stop), stop);
        }
        catch (SendException error) when (error.Fault == SendFault.Retry)
        {
            // Not being able to ask does not make the earlier try any surer.
            throw new SendException(SendFault.Unknown, error.Message, error.ErrorCode, error.RetryAfter, error);
        }
    }

    private SendResult Judge(Claim claim, SendException error)
    {
        log.LogWarning("Message {Outbox}, try {Attempt}: {Fault} {Code}", claim.Message.OutboxId, claim.Attempt, error.Fault, error.ErrorCode);
        return error.Fault switch
        {
            SendFault.OptedOut => new SendResult.OptedOut(claim, error.ErrorCode),
            SendFault.Permanent => new SendResult.Failed(claim, error.ErrorCode),
            _ when claim.Attempt >= MaxAttempts(claim) => new SendResult.Failed(claim, error.ErrorCode),
            _ => new SendResult.Again(claim, clock.GetUtcNow() + Pause(claim, error), error.Fault == SendFault.Unknown || claim.IsUncertain, error.ErrorCode),
        };
    }

    // A crisis reply is worth trying for much longer.
    private int MaxAttempts(Claim claim) => claim.IsCrisis ? 4 * options.Value.MaxAttempts : options.Value.MaxAttempts;

    private TimeSpan Pause(Claim claim, SendException error)
    {
        var pause = RetryPause.After(options.Value.FirstRetryAfter, claim.Attempt, claim.Message.OutboxId);
        return error.RetryAfter > pause ? error.RetryAfter.Value : pause;
    }
}
