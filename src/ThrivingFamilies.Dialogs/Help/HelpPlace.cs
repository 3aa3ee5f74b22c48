namespace ThrivingFamilies.Dialogs.Help;

/// <summary>A service near the person, as plain facts; the words around them are the content's.</summary>
/// <param name="Id">The directory's own id; at most 64 characters, without spaces.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it offers, in a sentence; null when the directory does not say.</param>
/// <param name="Miles">How far it is; null when the place is not known.</param>
/// <param name="Hours">Today's hours; null when unknown.</param>
/// <param name="Phone">As it is dialled.</param>
/// <param name="Address">In one line.</param>
/// <param name="Url">Its web page.</param>
/// <param name="Checked">The day on which somebody last checked the entry.</param>
/// <param name="TakesReferrals">True when this line may refer people there.</param>
public sealed record HelpPlace(
    string Id,
    string Name,
    string? Description = null,
    double? Miles = null,
    HelpHours? Hours = null,
    string? Phone = null,
    string? Address = null,
    string? Url = null,
    DateOnly? Checked = null,
    bool TakesReferrals = false)
{
    /// <summary>True when nobody checked the entry for long.</summary>
    public bool IsStale { get; init; }

    /// <summary>True when the place itself must stay secret; <see cref="Address"/> is null then.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>A warning about the service, such as a number that no longer works; null without one.</summary>
    public string? Alert { get; init; }
}
