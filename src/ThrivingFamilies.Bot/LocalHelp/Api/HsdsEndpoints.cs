using System.Globalization;
using System.Text.Json.Nodes;
using ThrivingFamilies.Bot.LocalHelp.Search;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary><c>/hsds</c>: the directory, read-only, as the API of HSDS 3.0 describes it.</summary>
internal static class HsdsEndpoints
{
    private const int MostPerPage = 200;

    public static void MapHsds(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/hsds").AddEndpointFilter<HsdsCaching>();
        api.MapGet("/", () => Results.Json(new JsonObject
        {
            ["version"] = "3.0",
            ["profile"] = "https://docs.openreferral.org/en/3.0/",
            ["openapi_url"] = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
        }));
        foreach (var (path, kind) in new[] { ("services", "services"), ("organizations", "organizations"), ("locations", "locations"), ("service_at_locations", "service_at_locations"), ("taxonomies", "taxonomies"), ("taxonomy_terms", "taxonomy_terms") })
        {
            api.MapGet($"/{path}", (HttpRequest request, HsdsStore store, HsdsNest nest, HelpFinder finder) => ListAsync(kind, request, store, nest, finder));
            api.MapGet($"/{path}/{{id}}", (string id, HsdsStore store, HsdsNest nest, HelpFinder finder) => OneAsync(kind, id, store, nest));
        }
    }

    private static async Task<IResult> OneAsync(string kind, string id, HsdsStore store, HsdsNest nest)
    {
        if (await store.FindAsync(kind, id.ToLowerInvariant()) is not { } row)
            return Problem(StatusCodes.Status404NotFound, $"There is no row \"{id}\" in {kind}.");
        return Results.Json(await FullAsync(kind, row, nest));
    }

    private static async Task<IResult> ListAsync(string kind, HttpRequest request, HsdsStore store, HsdsNest nest, HelpFinder finder)
    {
        if (Query(request.Query, out var wrong) is not { } query)
            return Problem(StatusCodes.Status400BadRequest, wrong!);
        var (total, rows) = await store.PageAsync(kind, query);
        var contents = new JsonArray();
        foreach (var row in rows)
            contents.Add(query.IsMinimal ? Minimal(row) : query.IsFull ? await FullAsync(kind, row, nest) : await ShortAsync(kind, row, nest, store, finder));
        var pages = (int)((total + query.PerPage - 1) / query.PerPage);
        return Results.Json(new JsonObject
        {
            ["total_items"] = total,
            ["total_pages"] = pages,
            ["page_number"] = query.Page,
            ["size"] = contents.Count,
            ["first_page"] = query.Page == 1,
            ["last_page"] = query.Page >= pages,
            ["empty"] = contents.Count == 0,
            ["contents"] = contents,
        });
    }

    private static Task<JsonObject> FullAsync(string kind, HsdsRow row, HsdsNest nest) => kind switch
    {
        "services" => nest.ServiceAsync(row),
        "service_at_locations" => nest.AtLocationAsync(row),
        "locations" => nest.LocationAsync(row),
        "organizations" => nest.OrganizationAsync(row),
        "taxonomy_terms" => nest.TermAsync(row),
        _ => Task.FromResult(row.ToJson()),
    };

    private static async Task<JsonObject> ShortAsync(string kind, HsdsRow row, HsdsNest nest, HsdsStore store, HelpFinder finder)
    {
        if (kind is "taxonomy_terms")
            return await nest.TermAsync(row);
        var one = row.ToJson();
        if (kind == "services" && one["organization_id"]?.ToString() is { } id && await store.FindAsync("organizations", id) is { } organization)
            one["organization"] = organization.ToJson();
        return kind == "locations" && finder.Current?.IsKeptSafe(row.Id, null) == true ? HsdsNest.Guarded(one) : one;
    }

    private static JsonObject Minimal(HsdsRow row) => new() { ["id"] = row.Id, ["modified_date"] = DateTimeOffset.FromUnixTimeMilliseconds(row.ChangedAt).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) };

    private static HsdsQuery? Query(IQueryCollection asked, out string? wrong)
    {
        wrong = null;
        var (page, perPage) = (Number(asked, "page", 1), Number(asked, "per_page", 50));
        if (page is not >= 1 || perPage is not >= 1)
            wrong = "page and per_page are whole numbers from 1.";
        DateTimeOffset? after = null;
        if (asked["modified_after"].ToString() is { Length: > 0 } written)
        {
            if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                after = time;
            else
                wrong = "modified_after is a time such as 2026-11-22T00:00:00Z.";
        }
        return wrong is not null ? null : new()
        {
            Page = Math.Min(page!.Value, 10_000_000),
            PerPage = Math.Min(perPage!.Value, MostPerPage),
            Search = Text(asked, "search"),
            TaxonomyTermId = Text(asked, "taxonomy_term_id"),
            TaxonomyId = Text(asked, "taxonomy_id"),
            OrganizationId = Text(asked, "organization_id"),
            ModifiedAfter = after,
            IsFull = asked["full"].ToString() is "true" or "1",
            IsMinimal = asked["minimal"].ToString() is "true" or "1",
        };
    }

    private static string? Text(IQueryCollection asked, string name) => asked[name].ToString() is { Length: > 0 and <= 200 } value && !value.Contains('\0', StringComparison.Ordinal) ? value : null;

    private static int? Number(IQueryCollection asked, string name, int otherwise) =>
        asked[name].ToString() is not { Length: > 0 } written ? otherwise : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
