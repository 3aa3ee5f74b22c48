using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>Ready only while texts are turned and answers go out in time.</summary>
internal sealed class QueueHealth(InboxStore inbox, OutboxClaims outbox, TimeProvider clock, IOptions<OperationsOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = clock.GetUtcNow();
            var ages = new Dictionary<string, object>
            {
                ["inbox_age_seconds"] = Age(now, await inbox.OldestWaitingAsync(cancellationToken)),
                ["outbox_age_seconds"] = Age(now, await outbox.OldestQueuedAsync(now, cancellationToken)),
            };
            var oldest = ages.Values.Max(age => (double)age);
            return oldest <= options.Value.OldestMessage.TotalSeconds
                ? HealthCheckResult.Healthy(data: ages)
                : HealthCheckResult.Unhealthy($"A message has been waiting for {oldest:F0} s: look for errors of the carrier in the log.", data: ages);
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy($"The queues cannot be read ({error.GetType().Name}).");
        }
    }

    private static double Age(DateTimeOffset now, DateTimeOffset? oldest) => oldest is { } since ? Math.Max(0, (now - since).TotalSeconds) : 0;
}
