using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>Settings <c>Operations__*</c>.</summary>
internal sealed class OperationsOptions
{
    public const string Section = "Operations";

    /// <summary>A message that waits longer than this makes <c>/health/ready</c> say no.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan OldestMessage { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Where traces and metrics go (OTLP), e.g. <c>http://localhost:4317</c>; empty: nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }
}
