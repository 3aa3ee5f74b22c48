using System.CommandLine;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>import directory</c> and <c>import places</c>. Exits 0; 1 when the database cannot be used, 2 when the files cannot be imported.</summary>
internal static class ImportCommand
{
    private const int NotImported = 2;

    public static Command Build() => new("import", "Brings a directory of local services, or coordinates of places, into the database.") { Directory(), Places() };

    private static Command Directory()
    {
        var path = new Argument<string>("path") { Description = "A folder, a .zip, a .json, or a spreadsheet's .csv with --map." };
        var name = new Option<string?>("--name") { Description = "Which directory this is; without it, the file's name without the date. A newer file of the same one updates it." };
        var map = new Option<string?>("--map") { Description = "For a plain spreadsheet: a .yaml or .csv file that says which of its columns fills which field (docs/local-help.md)." };
        var report = new Option<string?>("--report") { Description = "Where to write what was left out or mended, row by row; without it, import-NAME.csv in the working directory." };
        var command = new Command("directory", "Imports services: HSDS 3.0 JSON, HSDS 1.1, 2.0 and 3.0 CSV, Ohana CSV, a ZIP of them, or a spreadsheet.") { path, name, map, report };
        command.SetAction((parsed, stop) => RunAsync(services => DirectoryAsync(services, new(parsed.GetValue(path)!, parsed.GetValue(name), parsed.GetValue(map), parsed.GetValue(report)), stop), stop));
        return command;
    }

    private static Command Places()
    {
        var path = new Argument<string>("path") { Description = "A Gazetteer file of the US Census: ZIP code areas or towns." };
        var command = new Command("places", "Imports where ZIP codes and towns lie.") { path };
        command.SetAction((parsed, stop) => RunAsync(services => PlacesAsync(services, parsed.GetValue(path)!, stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(Func<IServiceProvider, Task> work, CancellationToken stop)
    {
        var builder = LineApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<Migrator>().ApplyAsync(stop);
            await work(app.Services);
            return 0;
        }
        catch (ImportException error)
        {
            Console.Error.WriteLine($"Not imported. {error.Message}");
            return NotImported;
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            Console.Error.WriteLine($"Not imported. {explanation}");
            return 1;
        }
    }

    private static async Task DirectoryAsync(IServiceProvider services, Wanted wanted, CancellationToken stop)
    {
        using var files = wanted.Map is { } map ? FileSet.OpenSheet(wanted.Path, ColumnMap.Load(map)) : FileSet.Open(wanted.Path);
        var source = wanted.Name ?? SourceName.Of(wanted.Path);
        var written = wanted.Report ?? $"import-{source}.csv";
        var draft = written + ".new";
        ImportReport report;
        ImportFigures figures;
        try
        {
            await using (var writer = new StreamWriter(draft))
            {
                report = new ImportReport(writer);
                figures = await ImportProgress.ShowAsync(files, read => services.GetRequiredService<DirectoryImport>().RunAsync(files, source, report, read, stop: stop));
            }
            File.Move(draft, written, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
        ImportSummary.Print(figures, report, written);
    }

    private static async Task PlacesAsync(IServiceProvider services, string path, CancellationToken stop)
    {
        using var files = FileSet.Open(path, isTable: false);
        var report = new ImportReport();
        var places = PlacesFile.Read(files, report);
        var changed = await services.GetRequiredService<PlacesImport>().RunAsync(places, stop);
        Console.Out.WriteLine($"{places.Count} places read, {changed} new or moved, {report.LeftOut} rows left out.");
    }

    private sealed record Wanted(string Path, string? Name, string? Map, string? Report);
}
