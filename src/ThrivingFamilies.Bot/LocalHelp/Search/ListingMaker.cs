using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Makes the listings of services out of the drafts: one for each place, and for each need the ones that meet it.</summary>
internal sealed class ListingMaker(
    NeedMap map, TimeZoneInfo zone, Dictionary<string, OrganizationDraft> organizations, HashSet<string> faxes)
{
    private const int LongestName = 60;
    private const int LongestWhat = 150;
    private const int LongestAlert = 90;

    private readonly NeedScore score = new(map);
    private readonly List<Listing> all = [];
    private readonly List<(int Listing, float Fit)>[] fits = [.. map.Needs.Select(_ => new List<(int, float)>())];
    private int number;

    public (Listing[] All, (int Listing, float Fit)[][] Fits) Make(IEnumerable<ServiceDraft> services)
    {
        foreach (var service in services)
            Add(service);
        return ([.. all], [.. fits.Select(list => list.ToArray())]);
    }

    private void Add(ServiceDraft service)
    {
        var organization = service.Organization is { } id ? organizations.GetValueOrDefault(id) : null;
        Score(service, organization);
        var first = all.Count;
        if (service.Locations.Count == 0)
            all.Add(Listing(service, organization, null));
        foreach (var location in service.Locations)
            all.Add(Listing(service, organization, location));
        for (var need = 0; need < fits.Length; need++)
        {
            if (score[need] < NeedScore.Least)
                continue;
            for (var at = first; at < all.Count; at++)
                fits[need].Add((at, score[need]));
        }
        number++;
    }

    private void Score(ServiceDraft service, OrganizationDraft? organization)
    {
        score.Begin();
        score.Name(service.Name);
        score.Name(service.AlternateName);
        score.Category(string.Join(" . ", service.Terms));
        score.Keywords(service.Keywords);
        score.Organization(organization?.Name);
        score.Description(service.Description);
        if (score.IsConfidential)
            service.Locations.ForEach(location => location.IsSecret = true); // what is there gives it away
        score.Eligibility($"{service.Eligibility} . {string.Join(" . ", service.Terms)}");
    }

    private Listing Listing(ServiceDraft service, OrganizationDraft? organization, LocationDraft? location)
    {
        var isSecret = score.IsConfidential || location?.IsSecret == true;
        var hours = service.Best(location);
        return new()
        {
            ServiceId = service.Id,
            Service = number,
            Name = ShortText.Cut(Named(service.Name, organization?.Name), LongestName),
            Organization = organization?.Name ?? "",
            What = ShortText.Of(service.Description, LongestWhat),
            Latitude = location?.Latitude ?? double.NaN,
            Longitude = location?.Longitude ?? double.NaN,
            Address = isSecret ? null : Address(location),
            Phone = Phone(service, location, organization),
            Url = Web(service.Url) ?? Web(organization?.Url),
            Checked = service.Checked,
            Alert = service.Alert is { } alert ? ShortText.Cut(Clean.Plain(alert), LongestAlert) : null,
            Hours = hours.IsEmpty ? null : new([.. hours.Rules], [.. hours.Exceptions], States.Zone(location?.Address?.State) ?? zone),
            Area = Area(service),
            IsConfidential = isSecret,
            IsSample = service.Source == SourceName.Sample,
            TakesReferrals = service.TakesReferrals || organization?.Spoken == true,
            SpeaksSpanish = service.SpeaksSpanish || location?.SpeaksSpanish == true,
            IsFree = service.Fees is { } fees && (fees.Contains("free", StringComparison.OrdinalIgnoreCase) || fees.Contains("no cost", StringComparison.OrdinalIgnoreCase) || fees.StartsWith("none", StringComparison.OrdinalIgnoreCase)),
            LeastAge = service.LeastAge,
            MostAge = service.MostAge,
            Audiences = score.Audiences,
        };
    }

    /// <summary>A service called "Food Pantry" says nothing without whose it is.</summary>
    private static string Named(string name, string? organization) =>
        organization is null || name.Contains(organization, StringComparison.OrdinalIgnoreCase) ? name
        : organization.Contains(name, StringComparison.OrdinalIgnoreCase) && organization.Length <= LongestName ? organization
        : name.Length + organization.Length + 2 <= LongestName ? $"{name}, {organization}"
        : name.Length <= 30 ? $"{name}, {ShortText.Cut(organization, LongestName - name.Length - 2)}" : name;

    // An address that a directory put into the name of the place still is the address.
    private static string? Address(LocationDraft? location) => location?.Address?.Line is { Length: > 0 } line ? line
        : location?.Name is { Length: > 8 } name && char.IsAsciiDigit(name[0]) && name.Contains(' ', StringComparison.Ordinal) ? name : null;

    /// <summary>The line of the service at this place, else of the service, the place, the organisation. Never one that is a fax anywhere in the directory.</summary>
    private string? Phone(ServiceDraft service, LocationDraft? location, OrganizationDraft? organization) =>
        Best(service.Phones.Where(one => location is not null && one.At == location).Select(one => one.Phone))
        ?? Best(service.Phones.Where(one => one.At is null).Select(one => one.Phone))
        ?? Best(location?.Phones ?? [])
        ?? Best(organization?.Phones ?? [])
        ?? Best(service.Phones.Select(one => one.Phone));

    private string? Best(IEnumerable<PhoneDraft> phones) => phones.Where(phone => !faxes.Contains(phone.Digits)).MinBy(phone => phone.Rank)?.Dialled;

    private static string? Web(string? url) => url is { Length: > 4 and < 200 } && !url.Contains(' ', StringComparison.Ordinal)
        ? url.Contains("://", StringComparison.Ordinal) ? (Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? url : null) : Uri.TryCreate("https://" + url, UriKind.Absolute, out _) && url.Contains('.', StringComparison.Ordinal) ? "https://" + url : null
        : null;

    private ServiceArea Area(ServiceDraft service)
    {
        if (service.Areas.Count == 0)
            return ServiceArea.Untold;
        var everywhere = false;
        var (states, zips, names) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var part in service.Areas.SelectMany(area => area.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Take(500))
        {
            map.Words.Find(part, 8, (kind, _, _) => everywhere |= kind == PhraseKind.Everywhere);
            var plain = PlaceName.Fold(part);
            if (States.Code(part) is { } state || States.Code(plain.Replace("statewide", "", StringComparison.Ordinal).Trim()) is { } wide && (state = wide) is not null)
                states.Add(state);
            else if (plain.Length == 5 && plain.All(char.IsAsciiDigit))
                zips.Add(plain);
            else if (plain.Length is > 1 and < 60)
                names.Add(plain);
        }
        return new(everywhere, [.. states], [.. zips], [.. names]);
    }
}
