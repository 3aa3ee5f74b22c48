using System.Text.Json;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Makes an index of the directory's rows, which come table by table in the order of <see cref="Kinds"/>.</summary>
/// <param name="zone">For services whose state is not told.</param>
internal sealed class IndexBuilder(NeedMap map, TimeZoneInfo zone, IReadOnlyList<KnownPlace> places)
{
    private readonly Dictionary<string, OrganizationDraft> organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocationDraft> locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceDraft> services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Service, string Location)> atLocations = new(StringComparer.Ordinal);
    private readonly HashSet<string> faxes = new(StringComparer.Ordinal);

    /// <summary>The tables that a search needs, owners first.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["taxonomy_terms", "organizations", "locations", "services", "service_at_locations", "addresses", "phones", "schedules", "holiday_schedules", "languages", "eligibility", "service_areas", "attributes", "cost_options", "metadata"];

    /// <param name="edits">What staff wrote over the row, by field.</param>
    public void Add(string kind, string id, string source, JsonElement row, IReadOnlyDictionary<string, string?>? edits = null)
    {
        string? Text(string field) => edits is not null && edits.TryGetValue(field, out var edited) ? edited : row.Text(field);
        switch (kind)
        {
            case "taxonomy_terms":
                terms[id] = Text("name") ?? "";
                break;
            case "organizations":
                organizations[id] = new(Text("name") ?? "") { Url = Text("website"), Spoken = Text("line_referrals") is "yes" };
                break;
            case "locations":
                locations[id] = new(row.Number("latitude"), row.Number("longitude"), Text("organization_id")) { Name = Text("name"), IsSecret = SaysSecret(Text("name"), Text("description"), Text("location_confidential")) };
                break;
            case "services":
                if (Text("status") is null or "active")
                    services[id] = Service(id, source, row, Text);
                break;
            default:
                Detail(kind, id, row, Text);
                break;
        }
    }

    public DirectoryIndex Build(bool isSampleOnly)
    {
        var gazetteer = new Gazetteer(places, locations.Values);
        foreach (var location in locations.Values)
            gazetteer.Place(location);
        var listings = new ListingMaker(map, zone, organizations, faxes).Make(services.Values);
        var keptSafe = locations.Where(pair => pair.Value.IsSecret).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return new(map, listings.All, listings.Fits, gazetteer, keptSafe, isSampleOnly);
    }

    private bool SaysSecret(string? name, string? description, string? flag)
    {
        var isSecret = flag is "true" or "yes";
        map.Words.Find(name, 30, (kind, _, _) => isSecret |= kind == PhraseKind.Confidential);
        map.Words.Find(description, 60, (kind, _, _) => isSecret |= kind == PhraseKind.Confidential);
        return isSecret;
    }

    private static ServiceDraft Service(string id, string source, JsonElement row, Func<string, string?> text) => new(id, source)
    {
        Organization = text("organization_id"),
        Name = text("name") ?? "",
        AlternateName = text("alternate_name"),
        Description = text("description"),
        Url = text("url"),
        Fees = text("fees_description") ?? text("fees"),
        Keywords = text("keywords"),
        Eligibility = text("eligibility_description") ?? text("audience"),
        Alert = text("alert"),
        Checked = Json.Day(text("assured_date")) ?? Json.Day(text("last_modified")),
        LeastAge = Age(row.Number("minimum_age")),
        MostAge = Age(row.Number("maximum_age")),
        TakesReferrals = text("line_referrals") is "yes",
    };

    private static byte Age(double years) => double.IsNaN(years) || years is < 0 or > 120 ? (byte)0 : (byte)years;

    private void Detail(string kind, string id, JsonElement row, Func<string, string?> text)
    {
        var (service, location) = (Of(services, text("service_id")), Of(locations, text("location_id")));
        if (text("service_at_location_id") is { } at && atLocations.TryGetValue(at, out var joined))
            (service, location) = (service ?? Of(services, joined.Service), location ?? Of(locations, joined.Location));
        switch (kind)
        {
            case "service_at_locations":
                atLocations[id] = (text("service_id")!, text("location_id")!);
                if (service is not null && location is not null && !service.Locations.Contains(location))
                    service.Locations.Add(location);
                break;
            case "addresses" when location is not null && text("address_type") != "postal":
                location.Address ??= AddressDraft.Of(text);
                break;
            case "phones":
                Phone(text, service, location);
                break;
            case "schedules" when ScheduleReader.Rule(text) is { } rule:
                AddHours(service, location, hours => hours.Rules.Add(rule));
                break;
            case "holiday_schedules" when ScheduleReader.Exception(text) is { } closed:
                AddHours(service, location, hours => hours.Exceptions.Add(closed));
                break;
            case "languages" when SaysSpanish(text("name"), text("code")):
                MarkSpanish(service, location);
                break;
            case "eligibility" when service is not null:
                service.Eligibility = $"{service.Eligibility} {text("eligibility")}";
                break;
            case "service_areas" when service is not null:
                service.Areas.Add(text("name") ?? text("extent") ?? "");
                break;
            case "attributes" when Of(services, text("link_id")) is { } owner && text("taxonomy_term_id") is { } term && terms.TryGetValue(term, out var name):
                owner.Terms.Add(name);
                break;
            case "cost_options" when service is not null:
                service.Fees ??= text("amount") is "0" ? "free" : text("option");
                break;
            case "metadata" when Of(services, text("resource_id")) is { } changed && Json.Day(text("last_action_date")) is { } day:
                changed.Checked = changed.Checked > day ? changed.Checked : day;
                break;
        }
    }

    private void Phone(Func<string, string?> text, ServiceDraft? service, LocationDraft? location)
    {
        if (PhoneDraft.Of(text) is not { } phone)
            return;
        if (phone.IsFax)
            faxes.Add(phone.Digits);
        else if (service is not null)
            service.Phones.Add((location, phone));
        else if (location is not null)
            location.Phones.Add(phone);
        else if (text("organization_id") is { } id && organizations.TryGetValue(id, out var organization))
            organization.Phones.Add(phone);
    }

    private static void AddHours(ServiceDraft? service, LocationDraft? location, Action<HoursDraft> add)
    {
        if (service is not null && location is not null)
            add(service.HoursAt(location));
        else if (service is not null)
            add(service.Hours);
        else if (location is not null)
            add(location.Hours);
    }

    private static void MarkSpanish(ServiceDraft? service, LocationDraft? location)
    {
        if (service is not null)
            service.SpeaksSpanish = true;
        else if (location is not null)
            location.SpeaksSpanish = true;
    }

    private static bool SaysSpanish(string? name, string? code) =>
        code is "es" or "spa" || (name is not null && (name.Contains("Spanish", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Espa", StringComparison.OrdinalIgnoreCase) || name is "es"));

    private static T? Of<T>(Dictionary<string, T> rows, string? id)
        where T : class => id is null ? null : rows.GetValueOrDefault(id);
}
