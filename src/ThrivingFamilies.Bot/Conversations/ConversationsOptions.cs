using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Settings <c>Conversations__*</c>.</summary>
internal sealed class ConversationsOptions
{
    public const string Section = "Conversations";

    /// <summary>How often stored work that nobody took up is looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Turns of one text that may throw before the person gets an apology and staff a flag.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Pause after the first failed turn; doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages that may wait in memory for their turn; beyond it senders wait, so that memory stays bounded.</summary>
    [Range(16, 100_000)]
    public int QueueLength { get; set; } = 4096;
}
