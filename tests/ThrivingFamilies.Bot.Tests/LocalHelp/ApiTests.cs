using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

public sealed class ApiTests
{
    [Theory]
    [InlineData("services", "service")]
    [InlineData("organizations", "organization")]
    [InlineData("locations", "location")]
    [InlineData("service_at_locations", "service_at_location")]
    [InlineData("taxonomies", "taxonomy")]
    [InlineData("taxonomy_terms", "taxonomy_term")]
    public async Task What_goes_out_is_valid_by_the_public_schemas(string path, string schema)
    {
        var schemas = new HsdsSchemas(Path.GetDirectoryName(Repository.SharedData("directory/hsds-3.0/schema/service.json"))!);
        await using var line = await Line.StartAsync(Engine.Sqlite);
        if (path != "taxonomies") // the sample has one
            await ImportAsync(line, "dc");

        foreach (var query in new[] { "?per_page=200", "?per_page=40&page=2&full=true" })
        {
            var page = JsonNode.Parse(await line.Http.GetStringAsync($"/hsds/{path}{query}"))!;
            foreach (var row in page["contents"]!.AsArray())
                Assert.Empty(schemas.Problems(schema, row!));
            Assert.Equal(page["contents"]!.AsArray().Count, page["size"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task One_service_comes_with_all_that_belongs_to_it_by_its_own_or_its_older_id()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        await ImportAsync(line, "dc");

        var service = JsonNode.Parse(await line.Http.GetStringAsync("/hsds/services/540866542533436"))!;

        Assert.Equal("Adult Individual and Group Therapy", service["name"]!.ToString());
        Assert.Equal("540866542533436", service["source_id"]!.ToString());
        Assert.NotNull(service["organization"]!["name"]);
        Assert.NotEmpty(service["service_at_locations"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await line.Http.GetAsync("/hsds/services/none")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await line.Http.GetAsync("/hsds/services?page=0")).StatusCode);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Filters_and_pages_hold_on_both_databases(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var all = JsonNode.Parse(await line.Http.GetStringAsync("/hsds/services?per_page=10"))!;
        var food = JsonNode.Parse(await line.Http.GetStringAsync("/hsds/services?search=food%20pantry"))!;
        var term = JsonNode.Parse(await line.Http.GetStringAsync("/hsds/taxonomy_terms?search=Diapers"))!["contents"]![0]!["id"]!.ToString();
        var diapers = JsonNode.Parse(await line.Http.GetStringAsync($"/hsds/services?taxonomy_term_id={term}"))!;

        Assert.Equal(10, all["size"]!.GetValue<int>());
        Assert.True(all["total_items"]!.GetValue<long>() > 60);
        Assert.InRange(food["total_items"]!.GetValue<long>(), 2, 10);
        Assert.Equal(2, diapers["total_items"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_answer_that_still_holds_is_not_sent_again()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var first = await line.Http.GetAsync("/hsds/services");
        var request = new HttpRequestMessage(HttpMethod.Get, "/hsds/services");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await line.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_shelter_that_is_kept_safe_has_no_place_in_the_api()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        var service = JsonNode.Parse(await line.Http.GetStringAsync("/hsds/services?search=Safe%20Harbor%20Shelter&full=true"))!["contents"]![0]!;
        var everything = service.ToJsonString() + await line.Http.GetStringAsync("/hsds/locations?per_page=200&full=true") + await line.Http.GetStringAsync("/hsds/locations?per_page=200");

        Assert.DoesNotContain("Unlisted", everything, StringComparison.Ordinal);
        Assert.Null(service["service_at_locations"]![0]!["location"]!["latitude"]);
    }

    private static async Task ImportAsync(Line line, string name)
    {
        using var files = FileSet.Open(Directories.Shared(name));
        await line.Services.GetRequiredService<DirectoryImport>().RunAsync(files, name, new ImportReport());
        await line.Get<DirectoryWatch>().LoadAsync();
    }
}
