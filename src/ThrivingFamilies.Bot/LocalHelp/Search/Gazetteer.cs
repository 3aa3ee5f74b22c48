namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Knows where ZIP codes and towns lie: from the imported places, and else from the directory's own addresses.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, (double Lat, double Lon)> zips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string State, double Lat, double Lon)>> towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sum> ownZips = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Town, string State), Sum> ownTowns = [];
    private readonly Dictionary<string, string> stateOfZip = new(StringComparer.Ordinal);
    private readonly Sum all = new();

    public Gazetteer(IReadOnlyList<KnownPlace> places, IEnumerable<LocationDraft> locations)
    {
        foreach (var place in places)
        {
            if (place.Kind == "zip")
                zips[place.Name] = (place.Latitude, place.Longitude);
            else
                Towns(place.Name).Add((place.State, place.Latitude, place.Longitude));
        }
        foreach (var location in locations)
            Learn(location);
    }

    /// <summary>The middle of the directory.</summary>
    public Spot? Middle => all.Count > 0 ? new(all.Lat / all.Count, all.Lon / all.Count) : null;

    /// <summary>Gives a location without coordinates those of its ZIP code or town, as near as they are known.</summary>
    public void Place(LocationDraft location)
    {
        if (location.IsPlaced)
            return;
        var (zip, city, state) = (location.Address?.Zip ?? ZipIn(location.Name), location.Address?.City, location.Address?.State);
        if (zip is not null && Zip(zip) is { } of)
            (location.Latitude, location.Longitude) = of;
        else if (city is not null && Town(PlaceName.Fold(city), state) is { } town)
            (location.Latitude, location.Longitude) = (town.Lat, town.Lon);
        else
            return;
        all.Add(location.Latitude, location.Longitude);
    }

    /// <param name="written">A ZIP or a town as a person wrote it.</param>
    /// <returns>Null when it is not known.</returns>
    public Spot? Find(string written)
    {
        var plain = written.Trim();
        if (plain.Length >= 5 && plain.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0)
            return OfZip(plain[..5]);
        var folded = PlaceName.Fold(plain);
        if (OfTown(folded, null) is { } whole)
            return whole;
        // "Springfield IL", "washington district of columbia"
        for (var at = folded.LastIndexOf(' '); at > 0; at = folded.LastIndexOf(' ', at - 1))
        {
            if (States.Code(folded[(at + 1)..]) is { } state && OfTown(folded[..at], state) is { } named)
                return named;
        }
        return null;
    }

    private Spot? OfZip(string zip)
    {
        if (Zip(zip) is { } known)
            return new(known.Lat, known.Lon, stateOfZip.GetValueOrDefault(zip) ?? StateNear(zip), zip);
        // A box or a building has a ZIP of its own; its neighbours share four digits.
        var near = new Sum();
        for (var digit = '0'; digit <= '9'; digit++)
        {
            if (Zip(string.Concat(zip.AsSpan(0, 4), [digit])) is { } neighbour)
                near.Add(neighbour.Lat, neighbour.Lon);
        }
        return near.Count == 0 ? null : new(near.Lat / near.Count, near.Lon / near.Count, StateNear(zip), zip);
    }

    private Spot? OfTown(string folded, string? state) => Town(folded, state) is { } town ? new(town.Lat, town.Lon, town.State.Length > 0 ? town.State : state, null, folded) : null;

    private string? StateNear(string zip) => stateOfZip.GetValueOrDefault(zip[..3]);

    private (double Lat, double Lon)? Zip(string zip) =>
        zips.TryGetValue(zip, out var known) ? known : ownZips.TryGetValue(zip, out var own) ? (own.Lat / own.Count, own.Lon / own.Count) : null;

    /// <summary>Of towns of one name, the one nearest to the middle of the directory.</summary>
    private (string State, double Lat, double Lon)? Town(string folded, string? state)
    {
        var found = towns.TryGetValue(folded, out var known) ? known.Where(town => state is null || town.State == state).ToList() : [];
        if (found.Count == 0)
            found = [.. ownTowns.Where(own => own.Key.Town == folded && (state is null || own.Key.State == state)).Select(own => (own.Key.State, own.Value.Lat / own.Value.Count, own.Value.Lon / own.Value.Count))];
        if (found.Count == 0)
            return null;
        return Middle is { } middle ? found.MinBy(town => Geo.Miles(middle.Latitude, middle.Longitude, town.Lat, town.Lon)) : found[0];
    }

    private void Learn(LocationDraft location)
    {
        var (zip, state) = (location.Address?.Zip ?? ZipIn(location.Name), location.Address?.State);
        if (zip is not null && state is not null)
        {
            stateOfZip[zip] = state;
            stateOfZip.TryAdd(zip[..3], state);
        }
        if (!location.IsPlaced)
            return;
        all.Add(location.Latitude, location.Longitude);
        if (zip is not null)
            Own(ownZips, zip).Add(location.Latitude, location.Longitude);
        if (location.Address?.City is { } city)
            Own(ownTowns, (PlaceName.Fold(city), state ?? "")).Add(location.Latitude, location.Longitude);
    }

    /// <summary>"2041 Georgia Avenue NW Washington, DC 20060"</summary>
    private static string? ZipIn(string? name) =>
        name is { Length: > 12 } && name.AsSpan(name.Length - 5).IndexOfAnyExceptInRange('0', '9') < 0 && name[^6] == ' ' ? name[^5..] : null;

    private List<(string, double, double)> Towns(string name)
    {
        if (!towns.TryGetValue(name, out var found))
            towns[name] = found = [];
        return found;
    }

    private static Sum Own<TKey>(Dictionary<TKey, Sum> sums, TKey key)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum))
            sums[key] = sum = new();
        return sum;
    }

    private sealed class Sum
    {
        public double Lat { get; private set; }

        public double Lon { get; private set; }

        public int Count { get; private set; }

        public void Add(double lat, double lon) => (Lat, Lon, Count) = (Lat + lat, Lon + lon, Count + 1);
    }
}
