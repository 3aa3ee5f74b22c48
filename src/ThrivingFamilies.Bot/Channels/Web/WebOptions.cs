using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Settings <c>Web__*</c>: who may embed the widget, and how much one visitor may ask of the line.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Origins of the sites that may embed the widget, e.g. <c>https://www.example.org</c>; the line's own pages always may. <c>*</c> admits every site.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>How long a token lasts. Direct Line clients renew theirs every 15 minutes whatever the answer says, so it is twice that at least.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after its token ran out a visitor still comes back to the same conversation.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "366.00:00:00")]
    public TimeSpan ReturnWithin { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Requests a minute from one address; shelters, libraries and schools share one.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinuteAndAddress { get; set; } = 1200;

    /// <summary>New visitors a minute from one address.</summary>
    [Range(1, 10_000_000)]
    public int VisitorsPerMinuteAndAddress { get; set; } = 60;

    /// <summary>Messages a minute from one visitor, after a first burst of as many.</summary>
    [Range(1, 10_000)]
    public int MessagesPerMinute { get; set; } = 40;

    /// <summary>Open streams of one conversation: several tabs, but not any number.</summary>
    [Range(1, 1000)]
    public int StreamsPerConversation { get; set; } = 10;

    /// <summary>Open streams from one address.</summary>
    [Range(1, 1_000_000)]
    public int StreamsPerAddress { get; set; } = 500;

    /// <summary>How often the database is asked for what other replicas said, where no notice came through.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A client that takes this long over one frame is let go; it comes back and continues where it was.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SlowestClient { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>An empty frame goes out after so much silence, so that both ends notice a dead connection.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan BeatEvery { get; set; } = TimeSpan.FromSeconds(30);
}
