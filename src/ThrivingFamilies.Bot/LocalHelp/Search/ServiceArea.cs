namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Where the people live whom a service serves.</summary>
/// <param name="Everywhere">In the whole country.</param>
/// <param name="States">Whole states, two letters each.</param>
/// <param name="Zips">ZIP codes.</param>
/// <param name="Names">Other names, folded: towns and counties.</param>
internal sealed record ServiceArea(bool Everywhere, string[] States, string[] Zips, string[] Names)
{
    /// <summary>The directory does not say.</summary>
    public static ServiceArea Untold { get; } = new(false, [], [], []);

    public bool IsTold => Everywhere || States.Length + Zips.Length + Names.Length > 0;

    public bool Covers(Spot spot) => Everywhere || Array.IndexOf(States, spot.State) >= 0 || Array.IndexOf(Zips, spot.Zip) >= 0
        || (spot.Town is { } town && Array.Exists(Names, name => name == town || name.StartsWith(town + " ", StringComparison.Ordinal)));

    /// <summary>True when the area is told in a way that can be checked, and the spot is not in it.</summary>
    public bool Excludes(Spot spot) => IsTold && !Covers(spot) && Names.Length == 0 && (Zips.Length == 0 || spot.Zip is not null) && (States.Length == 0 || spot.State is not null);
}
