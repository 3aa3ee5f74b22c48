using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>A plain spreadsheet with a column map.</summary>
public sealed class SheetTests : IDisposable
{
    private const string Rows = """
        Agency,Program Name,What: it is,Street,Town,Zip Code,Telephone,Days,From,To,Topics,Notes of staff
        "Hands, Inc.",Diaper Shelf,Free diapers and wipes.,1 Main St,Riverton,00101,(555) 555-0101 ext 4,Mon - Fri,9am,5pm,Baby supplies; Family,ask for Jo
        "Hands, Inc.",Diaper Shelf,Free diapers and wipes.,9 Hill Rd,Riverton,00101,(555) 555-0102,Sat,9am,noon,Baby supplies,
        Rent Fund,,Help with rent and utility bills.,,,,(555) 555-0103,,,,Housing,
        ,,nobody's,,,,,,,,,

        """;

    private const string Map = """
        # our field: their column
        organization: Agency
        service: Program Name
        description: "What: it is"
        address: Street
        city: Town
        zip: Zip Code
        phone: Telephone
        days: Days
        opens: From
        closes: To
        category: Topics
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("line-sheet").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [OnEachDatabase]
    public async Task A_spreadsheet_is_searched_like_any_directory_and_changes_nothing_the_second_time(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        var first = await ImportAsync(line);
        var second = await ImportAsync(line);

        Assert.True(first.Added > 0);
        Assert.True(second.ChangedNothing, $"{second}");
        Assert.Equal(3, await line.CountAsync("directory_rows", "kind = 'services' AND source = 'sheet'"));
    }

    [Fact]
    public void Each_line_becomes_a_service_with_its_place_phone_hours_and_category()
    {
        var report = new ImportReport();

        var rows = Read(Map, report).ToLookup(row => row.Kind);

        Assert.Equal((2, 3, 2, 3), (rows["organizations"].Count(), rows["services"].Count(), rows["locations"].Count(), rows["phones"].Count()));
        Assert.Contains(rows["organizations"], row => row.Body.Contains("\"Hands, Inc.\"", StringComparison.Ordinal));
        Assert.Contains(rows["services"], row => row.Body.Contains("\"Rent Fund\"", StringComparison.Ordinal));
        Assert.Contains(rows["schedules"], row => row.Body.Contains("MO,TU,WE,TH,FR", StringComparison.Ordinal) && row.Body.Contains("\"17:00\"", StringComparison.Ordinal));
        Assert.Equal(3, rows["taxonomy_terms"].Count());
        Assert.DoesNotContain(rows.SelectMany(kind => kind), row => row.Body.Contains("Jo", StringComparison.Ordinal));
        Assert.Equal((report.Read, 1), (report.Kept + report.LeftOut, report.LeftOut));
    }

    [Fact]
    public void It_answers_a_need()
    {
        var found = Directories.Index(Read(Map, new ImportReport())).Find(Directories.Search("diapers_baby_supplies", null));

        Assert.Equal("Diaper Shelf, Hands, Inc.", found.Places[0].Name);
    }

    [Fact]
    public void A_map_may_be_a_spreadsheet_too()
    {
        var csv = "field,column\norganization,Agency\nservice,program name\ndescription,What: it is\nphone,Telephone\n";

        var rows = Read(csv, new ImportReport(), ".csv");

        Assert.Equal(2, rows.Count(row => row.Kind == "services"));
    }

    [Theory]
    [InlineData("service: Program\n", "line 1: sheet.csv has no column \"Program\"", "program_name")]
    [InlineData("service: Agency\nfone: Telephone\n", "line 2: \"fone\" is no field", "phone")]
    [InlineData("phone: Telephone\n", "no column for \"service\"", "service: Program Name")]
    [InlineData("service:\n", "line 1: \"service\" has no column", "take the line out")]
    [InlineData("service: Agency\nservice: Agency\n", "line 2", "uplicate")]
    [InlineData("- service\n", "no column map", "phone: Telephone")]
    [InlineData("service: What: it is\n", "line 1", "quotation marks")]
    [InlineData("", "no column map", "phone: Telephone")]
    public void A_map_that_is_wrong_says_where_and_what_to_do(string map, string what, string mend)
    {
        var error = Assert.Throws<ImportException>(() => Read(map, new ImportReport()));

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(mend, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agency,Agency\n", "line 2: \"Agency\" is no field")]
    [InlineData("service,Agency\nservice,Agency\n", "line 3: \"service\" stands twice")]
    [InlineData(",Agency\n", "line 2: no field")]
    public void A_map_in_a_spreadsheet_that_is_wrong_says_where(string rows, string what)
    {
        var error = Assert.Throws<ImportException>(() => Read("field,column\n" + rows, new ImportReport(), ".csv"));

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    private async Task<ImportFigures> ImportAsync(Line line)
    {
        using var files = Open(Map, ".yaml");
        return await line.Get<DirectoryImport>().RunAsync(files, "sheet", new ImportReport());
    }

    private List<StoredRow> Read(string map, ImportReport report, string ending = ".yaml")
    {
        using var files = Open(map, ending);
        return [.. new DirectoryReader(files, new IdBook("sheet"), report).Rows()];
    }

    private FileSet Open(string map, string ending)
    {
        var (sheet, mapPath) = (Path.Combine(folder, "sheet.csv"), Path.Combine(folder, "map" + ending));
        File.WriteAllText(sheet, Rows);
        File.WriteAllText(mapPath, map);
        return FileSet.OpenSheet(sheet, ColumnMap.Load(mapPath));
    }
}
