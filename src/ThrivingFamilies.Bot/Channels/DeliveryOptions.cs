using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Settings <c>Delivery__*</c>.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Sends under way at once.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 32;

    /// <summary>How long a claim lasts beyond its send time; longer than a send may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause after the first failed try; doubles, with jitter, up to five minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Tries before a message counts as undeliverable and staff are told. Ten take about half an hour.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 12;
}
