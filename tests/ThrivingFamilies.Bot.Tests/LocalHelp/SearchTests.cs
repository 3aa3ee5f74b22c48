using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

public sealed class SearchTests
{
    private const string Organizations = "id,name,description\no1,Helpers,Help\n";

    [Fact]
    public void A_fax_is_never_given_even_when_another_row_calls_it_voice()
    {
        var index = Made("id,service_id,organization_id,number,type,description\n1,s1,,(202) 555-0101,voice,\n2,,o1,202-555-0101,fax,\n3,,o1,(202) 555-0102,voice,Main\n4,s1,,(202) 555-0103,,Office Fax\n");

        Assert.Equal("(202) 555-0102", index.Find(Directories.Search("food", null)).Places.Single().Phone);
    }

    [Fact]
    public void No_fax_line_of_the_shared_directories_is_given()
    {
        foreach (var name in new[] { "dc", "ohana_sample" })
        {
            var rows = Directories.Rows(Directories.Shared(name), name);
            var faxes = rows.Where(row => row.Kind == "phones" && row.Body.Contains("\"type\":\"fax\"", StringComparison.Ordinal)).Select(row => Digits(row.Body.Split("\"number\":\"")[1].Split('"')[0])).ToHashSet();
            var index = Directories.Index(rows, name);
            var given = new[] { "food", "housing", "health_care", "mental_health_support", "jobs_income", "legal_custody", "lonely_connection_groups" }
                .SelectMany(need => index.Find(Directories.Search(need, null, 500)).Places).Select(place => Digits(place.Phone ?? "")).ToList();

            Assert.NotEmpty(given);
            Assert.DoesNotContain(given, number => number.Length > 0 && faxes.Contains(number));
        }
    }

    [Fact]
    public void A_place_that_must_be_kept_safe_shows_no_address_and_no_distance()
    {
        var index = Directories.Index(Path.Combine(Repository.Dialogs, "sample-directory"), "sample");

        var found = index.Find(Directories.Search("domestic_violence", "00101")).Places;

        Assert.NotEmpty(found);
        Assert.All(found, place => Assert.True(place is { IsConfidential: true, Address: null, Miles: null }));
    }

    [Fact]
    public void Services_that_are_closed_for_good_are_never_shown()
    {
        var index = Made("id,service_id,number\n1,s1,(202) 555-0101\n", status: "inactive");

        Assert.Empty(index.Find(Directories.Search("food", null)).Places);
    }

    [Fact]
    public void A_town_is_as_good_as_a_ZIP_and_an_unknown_one_is_said_so()
    {
        var index = Directories.Index(Directories.Shared("dc"), "dc");

        Assert.True(index.Find(Directories.Search("food", "Silver Spring, MD")).PlaceIsKnown);
        Assert.True(index.Find(Directories.Search("food", "washington dc")).PlaceIsKnown);
        Assert.False(index.Find(Directories.Search("food", "99999")).PlaceIsKnown);
        Assert.False(index.Find(Directories.Search("food", "Nowhereville")).PlaceIsKnown);
    }

    [Fact]
    public void Nothing_near_leads_farther_and_is_said_so()
    {
        var index = Directories.Index(Directories.Shared("dc"), "dc", Directories.Zips());

        var found = index.Find(Directories.Search("diapers_baby_supplies", "17101")); // Harrisburg, some ninety miles north

        Assert.True(found.Total == 0 || found.Wider != HelpWider.No || found.Places.All(place => place.Miles is null), $"{found.Wider} {found.Total}");
    }

    private static string Digits(string text) => string.Concat(text.Split('x')[0].Where(char.IsAsciiDigit));

    private static ThrivingFamilies.Bot.LocalHelp.Search.DirectoryIndex Made(string phones, string status = "active")
    {
        var folder = Directory.CreateTempSubdirectory("help-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "organizations.csv"), Organizations);
        File.WriteAllText(Path.Combine(folder, "services.csv"), $"id,organization_id,name,status\ns1,o1,Food Pantry,{status}\n");
        File.WriteAllText(Path.Combine(folder, "phones.csv"), phones);
        var index = Directories.Index(folder);
        Directory.Delete(folder, recursive: true);
        return index;
    }
}
