using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using ThrivingFamilies.Bot.LocalHelp.Api;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

public sealed class ImportTests
{
    public static TheoryData<string> Shared => ["dc", "ohana_sample", "hsds-1.1-sample/all_resources", "hsds-1.1-sample/simple", "hsds-3.0/examples/csv"];

    [Theory]
    [MemberData(nameof(Shared))]
    public void Every_row_is_kept_or_told(string directory)
    {
        var told = new List<ReportEntry>();
        var report = new ImportReport { Heard = told.Add };

        Directories.Rows(Directories.Shared(directory), directory, report);

        Assert.True(report.Read > 0);
        Assert.Equal(report.Read, report.Kept + report.LeftOut);
        Assert.Equal(report.LeftOut, told.Count(entry => entry.IsLeftOut));
        Assert.All(told, entry => Assert.True(entry.Line > 0 && entry.Reason.Length > 0));
    }

    [Fact]
    public void The_dirt_of_a_real_city_is_mended_and_told()
    {
        var report = new ImportReport();

        var rows = Directories.Rows(Directories.Shared("dc"), "dc", report);

        Assert.Equal(501, rows.Count(row => row.Kind == "services"));
        Assert.Equal(8043, report.Read);
        Assert.True(report.LeftOut is > 2500 and < 3500, $"{report.LeftOut} left out");
        Assert.Contains(rows, row => row.Kind == "schedules" && row.Body.Contains("\"byday\":\"MO,TU,WE,TH,FR\"", StringComparison.Ordinal) && row.Body.Contains("\"opens_at\":\"09:00\"", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Kind == "phones" && row.Body.Contains("ext", StringComparison.OrdinalIgnoreCase) && !row.Body.Contains("\"extension\":", StringComparison.Ordinal) && row.Body.Contains("ext ", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_files_again_change_nothing(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        var first = await ImportAsync(line, Directories.Shared("ohana_sample"));
        var second = await ImportAsync(line, Directories.Shared("ohana_sample"));

        Assert.True(first.Added > 0);
        Assert.True(second.ChangedNothing, $"{second}");
        Assert.Equal(first.Added, second.Unchanged);
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_is_exported_imports_back_the_same(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await ImportAsync(line, Directories.Shared("dc"));
        var folder = Path.Combine(line.Database.Folder, "export");

        await line.Get<DirectoryExport>().RunAsync(folder);
        var again = await ImportAsync(line, folder);

        Assert.True(again.ChangedNothing, $"{again}");
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_newer_file_retires_what_is_gone_and_keeps_the_word_of_staff(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var folder = Path.Combine(line.Database.Folder, "county");
        Write(folder, "id,name,description\no1,Helpers,Help\n", "id,organization_id,name,email\na,o1,Food Pantry,old@example.org\nb,o1,Diaper Bank,b@example.org\n");
        await ImportAsync(line, folder);
        var id = await line.AskAsync<string>("SELECT id FROM directory_rows WHERE kind = 'services' AND original_id = 'a'");
        await line.ExecuteAsync("INSERT INTO directory_edits (kind, id, field, value, imported, editor, at) VALUES ('services', @id, 'email', 'staff@example.org', 'old@example.org', 'staff', 1)", new { id });

        Write(folder, "id,name,description\no1,Helpers,Help\n", "id,organization_id,name,email\na,o1,Food Pantry,new@example.org\n");
        var report = new ImportReport();
        var figures = await ImportAsync(line, folder, report);

        Assert.Equal(1, figures.Retired);
        Assert.Single(report.Clashes, clash => clash.Contains("staff@example.org", StringComparison.Ordinal));
        Assert.Equal(1, await line.CountAsync("directory_rows", "kind = 'services' AND retired_at IS NULL"));
    }

    [Fact]
    public async Task The_first_real_directory_takes_the_sample_out()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        Assert.True(await line.CountAsync("directory_rows", "source = 'sample' AND kind = 'services'") > 60);

        await ImportAsync(line, Directories.Shared("ohana_sample"));

        Assert.Equal(0, await line.CountAsync("directory_rows", "source = 'sample'"));
    }

    [Theory]
    [InlineData("no directory at all", "holds no")]
    [InlineData("id,name\n1,\"never closed", "quotation mark")]
    [InlineData("id,organization_id,name\n1,o1,Pantry\n2,o1", "cut off")]
    public void What_is_no_directory_is_refused_with_a_mend(string services, string said)
    {
        var folder = Directory.CreateTempSubdirectory("help-test-").FullName;
        File.WriteAllText(Path.Combine(folder, services.StartsWith("no ", StringComparison.Ordinal) ? "notes.csv" : "services.csv"), services);

        var error = Assert.Throws<ImportException>(() => Directories.Rows(folder, "test"));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_wrong_encoding_is_named_with_its_line()
    {
        var folder = Directory.CreateTempSubdirectory("help-test-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "services.csv"), [.. "id,name\n1,Caf"u8, 0xE9, .. "\n"u8]);

        var error = Assert.Throws<ImportException>(() => Directories.Rows(folder, "test"));

        Assert.Contains("UTF-8 on line 2", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_zip_is_read_and_a_bomb_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("help-test-").FullName;
        var (good, bomb) = (Path.Combine(folder, "good.zip"), Path.Combine(folder, "bomb.zip"));
        ZipFile.CreateFromDirectory(Directories.Shared("ohana_sample"), good);
        using (var archive = ZipFile.Open(bomb, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("services.csv", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 30; i++)
                entry.Write(new byte[1_000_000]);
        }

        Assert.Equal(23, Directories.Rows(good, "good").Count(row => row.Kind == "services"));
        Assert.Contains("zip bomb", Assert.Throws<ImportException>(() => Directories.Rows(bomb, "bomb")).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ImportFigures> ImportAsync(Line line, string path, ImportReport? report = null)
    {
        using var files = FileSet.Open(path);
        return await line.Services.GetRequiredService<DirectoryImport>().RunAsync(files, SourceName.Of(path), report ?? new ImportReport());
    }

    private static void Write(string folder, string organizations, string services)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "organizations.csv"), organizations);
        File.WriteAllText(Path.Combine(folder, "services.csv"), services);
    }
}
