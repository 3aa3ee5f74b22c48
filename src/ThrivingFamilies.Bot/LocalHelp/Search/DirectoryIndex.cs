using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>The directory in memory, ready to be searched. Immutable; a change of the directory makes a new one.</summary>
internal sealed class DirectoryIndex
{
    /// <summary>Miles within which people can be expected to go.</summary>
    private const double Near = 30;

    /// <summary>Miles to which a search widens when nothing is near.</summary>
    private const double Far = 90;

    /// <summary>Miles from the middle of the directory in which services without a place are taken to serve people.</summary>
    private const double Whole = 150;

    /// <summary>An entry that nobody checked for so long is shown as old.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(548);

    private readonly NeedMap map;
    private readonly Listing[] listings;
    private readonly (int Listing, float Fit)[][] fits;
    private readonly Gazetteer gazetteer;
    private readonly Dictionary<string, int> first;
    private readonly IReadOnlySet<string> keptSafe;
    private readonly int services;

    public DirectoryIndex(NeedMap map, Listing[] listings, (int Listing, float Fit)[][] fits, Gazetteer gazetteer, IReadOnlySet<string> keptSafe, bool isSample)
    {
        this.keptSafe = keptSafe;
        (this.map, this.listings, this.fits, this.gazetteer, IsSample) = (map, listings, fits, gazetteer, isSample);
        first = new(listings.Length, StringComparer.Ordinal);
        for (var i = 0; i < listings.Length; i++)
        {
            first.TryAdd(listings[i].ServiceId, i);
            services = Math.Max(services, listings[i].Service + 1);
        }
    }

    /// <summary>True when these are the made-up services that the line ships with.</summary>
    public bool IsSample { get; }

    public int Services => services;

    public bool IsEmpty => listings.Length == 0;

    public HelpFound Find(HelpSearch search)
    {
        var need = map.Number(search.Need);
        var spot = Where(search.Place, out var isKnown);
        if (need < 0 || IsEmpty)
            return new([], 0, isKnown) { IsSample = IsSample };
        var found = Best(search, need, spot, Near);
        var wider = HelpWider.No;
        if (found.Total == 0 && spot is not null)
            (found, wider) = (Best(search, need, spot, Far), HelpWider.Farther);
        foreach (var related in found.Total == 0 ? map.Related[need] : [])
        {
            (found, wider) = (Best(search, related, spot, Near), HelpWider.Related);
            if (found.Total > 0)
                break;
        }
        return new([.. found.Best.Select(one => Show(one, spot, search))], found.Total, isKnown) { Wider = found.Total == 0 ? HelpWider.No : wider, IsSample = IsSample };
    }

    /// <summary>True when the place of this location must not be told: for itself, or for a service that is there.</summary>
    public bool IsKeptSafe(string location, string? service) =>
        keptSafe.Contains(location) || (service is not null && first.TryGetValue(service, out var at) && listings[at].IsConfidential);

    public bool Knows(string place) => gazetteer.Find(place) is not null;

    public HelpPlace? Get(string id, HelpSearch search)
    {
        if (!first.TryGetValue(id, out var at))
            return null;
        var spot = Where(search.Place, out _);
        var best = listings[at];
        for (var next = at + 1; next < listings.Length && listings[next].Service == best.Service; next++)
        {
            if (spot is not null && Miles(listings[next], spot) < Miles(best, spot))
                best = listings[next];
        }
        return Show(best, spot, search);
    }

    private Spot? Where(string? place, out bool isKnown)
    {
        isKnown = true;
        if (place is null)
            return null;
        if (gazetteer.Find(place) is { } spot)
            return spot;
        // The sample is nowhere: wherever one asks from, it is there.
        isKnown = IsSample;
        return null;
    }

    private (List<Listing> Best, int Total) Best(HelpSearch search, int need, Spot? spot, double within)
    {
        var ranking = new Ranking(search.Skip + search.Take, services);
        var asked = new Asked(map, search, need);
        var isLocal = spot is not null && gazetteer.Middle is { } middle && Geo.Miles(spot.Latitude, spot.Longitude, middle.Latitude, middle.Longitude) <= Whole;
        foreach (var (at, fit) in fits[need])
        {
            var listing = listings[at];
            var miles = spot is null ? double.NaN : Miles(listing, spot);
            if (IsWithin(listing, spot, miles, within, isLocal))
                ranking.Add(at, listing, asked.Score(listing, fit, miles));
        }
        var best = ranking.Take(listings, (listing, score) => score + asked.Now(listing));
        return ([.. best.Skip(search.Skip).Take(search.Take)], ranking.Total);
    }

    /// <summary>Near enough, or by phone for where the person lives.</summary>
    private static bool IsWithin(Listing listing, Spot? spot, double miles, double within, bool isLocal)
    {
        if (spot is null)
            return true;
        if (listing.Area.Excludes(spot))
            return false;
        return listing.IsPlaced ? miles <= within || (listing.Area.Covers(spot) && miles <= 250) : listing.Area.Covers(spot) || isLocal;
    }

    private static double Miles(Listing listing, Spot spot) =>
        listing.IsPlaced ? Geo.Miles(spot.Latitude, spot.Longitude, listing.Latitude, listing.Longitude) : double.NaN;

    private static HelpPlace Show(Listing listing, Spot? spot, HelpSearch search)
    {
        var miles = spot is null || listing.IsConfidential || !listing.IsPlaced ? (double?)null : Miles(listing, spot);
        return new(
            listing.ServiceId,
            listing.Name,
            listing.Alert is null ? listing.What : null,
            miles,
            listing.Hours?.At(search.At),
            listing.Phone,
            listing.Address,
            listing.Url,
            listing.Checked,
            listing.TakesReferrals)
        {
            IsStale = listing.Checked is { } day && search.At.UtcDateTime - day.ToDateTime(default) > Stale,
            IsConfidential = listing.IsConfidential,
            Alert = listing.Alert,
        };
    }
}
