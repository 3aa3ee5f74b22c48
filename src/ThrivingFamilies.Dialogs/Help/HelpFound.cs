namespace ThrivingFamilies.Dialogs.Help;

/// <summary>What was found.</summary>
/// <param name="Places">At most <see cref="HelpSearch.Take"/> of them.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="PlaceIsKnown">False when the ZIP or town is not one that the directory knows; the results then hold anywhere.</param>
public sealed record HelpFound(IReadOnlyList<HelpPlace> Places, int Total, bool PlaceIsKnown = true)
{
    /// <summary>How far the search had to go.</summary>
    public HelpWider Wider { get; init; }

    /// <summary>True when the places are made up, to try the line out; the person is told.</summary>
    public bool IsSample { get; init; }
}
