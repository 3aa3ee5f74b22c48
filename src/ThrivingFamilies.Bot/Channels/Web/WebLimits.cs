using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>How much one address and one visitor may ask, so that nobody keeps the line from others.</summary>
internal sealed class WebLimits(IOptions<WebOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> requests = PerMinute(options.Value.RequestsPerMinuteAndAddress);
    private readonly PartitionedRateLimiter<string> visitors = PerMinute(options.Value.VisitorsPerMinuteAndAddress);
    private readonly PartitionedRateLimiter<string> messages = PerMinute(options.Value.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> streams = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetConcurrencyLimiter(
        address, _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.StreamsPerAddress, QueueLimit = 0 }));

    public RateLimitLease Request(HttpContext context) => requests.AttemptAcquire(AddressOf(context));

    public RateLimitLease Visitor(HttpContext context) => visitors.AttemptAcquire(AddressOf(context));

    public RateLimitLease Message(string conversation) => messages.AttemptAcquire(conversation);

    /// <summary>Held while the stream is open.</summary>
    public RateLimitLease Stream(HttpContext context) => streams.AttemptAcquire(AddressOf(context));

    /// <returns>When it is worth to try again; null when the limiter does not know.</returns>
    public static TimeSpan? RetryAfter(RateLimitLease refused) => refused.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : null;

    public void Dispose()
    {
        requests.Dispose();
        visitors.Dispose();
        messages.Dispose();
        streams.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(
        key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = Math.Max(1, most / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Max(1, Math.Min(most, 60)),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    // One household holds a whole /64 of IPv6.
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
