using System.Text.Json.Nodes;
using ThrivingFamilies.Bot.LocalHelp.Search;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>Puts what belongs to a row inside of it, as the full form of HSDS 3.0 wants it. People's names (contacts) stay inside, and so do places that must be kept safe.</summary>
internal sealed class HsdsNest(HsdsStore store, HelpFinder finder)
{
    public async Task<JsonObject> ServiceAsync(HsdsRow row)
    {
        var service = row.ToJson();
        var children = await store.ChildrenAsync("service_id", row.Id);
        foreach (var kind in (string[])["phones", "schedules", "service_areas", "languages", "cost_options", "required_documents", "funding"])
            Put(service, kind, children[kind].Where(child => kind is not ("phones" or "schedules") || !Has(child, "location_id")).Select(child => child.ToJson()));
        await PutOneAsync(service, "organization", "organizations", "organization_id");
        await PutOneAsync(service, "program", "programs", "program_id");
        Put(service, "attributes", await AttributesAsync(row.Id));
        var places = new JsonArray();
        foreach (var at in children["service_at_locations"])
            places.Add(await AtLocationAsync(at, children));
        if (places.Count > 0)
            service["service_at_locations"] = places;
        return service;
    }

    public async Task<JsonObject> AtLocationAsync(HsdsRow row, ILookup<string, HsdsRow>? ofService = null)
    {
        var at = row.ToJson();
        var own = await store.ChildrenAsync("other_id", row.Id);
        var location = at["location_id"]?.ToString();
        foreach (var kind in (string[])["phones", "schedules"])
            Put(at, kind, own[kind].Concat(ofService?[kind].Where(child => location is not null && child.Body.Contains(location, StringComparison.Ordinal)) ?? []).Select(child => child.ToJson()));
        if (location is not null && await store.FindAsync("locations", location) is { } found)
            at["location"] = await LocationAsync(found, at["service_id"]?.ToString());
        return at;
    }

    public async Task<JsonObject> LocationAsync(HsdsRow row, string? service = null)
    {
        var location = row.ToJson();
        var children = await store.ChildrenAsync("location_id", row.Id);
        foreach (var kind in (string[])["languages", "accessibility"])
            Put(location, kind, children[kind].Select(child => child.ToJson()));
        foreach (var kind in (string[])["phones", "schedules"])
            Put(location, kind, children[kind].Where(child => !Has(child, "service_id")).Select(child => child.ToJson()));
        if (finder.Current?.IsKeptSafe(row.Id, service) == true)
            return Guarded(location);
        Put(location, "addresses", children["addresses"].Select(child => child.ToJson()));
        return location;
    }

    public async Task<JsonObject> OrganizationAsync(HsdsRow row)
    {
        var organization = row.ToJson();
        var children = await store.ChildrenAsync("organization_id", row.Id);
        foreach (var kind in (string[])["programs", "organization_identifiers", "funding"])
            Put(organization, kind, children[kind].Select(child => child.ToJson()));
        Put(organization, "phones", children["phones"].Where(child => !Has(child, "service_id") && !Has(child, "location_id")).Select(child => child.ToJson()));
        return organization;
    }

    public async Task<JsonObject> TermAsync(HsdsRow row)
    {
        var term = row.ToJson();
        await PutOneAsync(term, "taxonomy_detail", "taxonomies", "taxonomy_id");
        return term;
    }

    /// <summary>A place that must not be found keeps its name and phone alone.</summary>
    public static JsonObject Guarded(JsonObject location)
    {
        foreach (var name in (string[])["latitude", "longitude", "addresses", "description", "transportation", "url", "external_identifier", "external_identifier_type"])
            location.Remove(name);
        return location;
    }

    private async Task<IEnumerable<JsonObject>> AttributesAsync(string id)
    {
        var attributes = new List<JsonObject>();
        foreach (var row in (await store.ChildrenAsync("other_id", id))["attributes"])
        {
            var attribute = row.ToJson();
            await PutOneAsync(attribute, "taxonomy_term", "taxonomy_terms", "taxonomy_term_id");
            attributes.Add(attribute);
        }
        return attributes;
    }

    private async Task PutOneAsync(JsonObject owner, string member, string kind, string link)
    {
        if (owner[link]?.ToString() is { } id && await store.FindAsync(kind, id) is { } row)
            owner[member] = row.ToJson();
    }

    private static void Put(JsonObject owner, string member, IEnumerable<JsonObject> rows)
    {
        var list = new JsonArray([.. rows]);
        if (list.Count > 0)
            owner[member] = list;
    }

    private static bool Has(HsdsRow row, string link) => row.Body.Contains($"\"{link}\":", StringComparison.Ordinal);
}
