using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Settings <c>Handoff__*</c>: how long the line waits for people.</summary>
internal sealed class HandoffOptions
{
    public const string Section = "Handoff";

    /// <summary>How long a worker has to take a case before the next one is asked; a crisis is repeated as often.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan OfferFor { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long after taking a case, or after the parent's text, the worker is reminded.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "04:00:00")]
    public TimeSpan NudgeAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after the reminder the case goes to somebody else.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "04:00:00")]
    public TimeSpan OfferAgainAfter { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a parent who waits hears a word.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "04:00:00")]
    public TimeSpan WordEvery { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>How long a parent may be silent before the worker is asked whether it is over.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ParentQuiet { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How much longer before the line closes the talk.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3.00:00:00")]
    public TimeSpan CloseAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How often the queue is looked at while nobody is there.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "04:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a worker's thread counts as clear while they have several families.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ThreadFor { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after the end the parent is asked how it went.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan FollowUpAfter { get; set; } = TimeSpan.FromHours(3);
}
