using System.Text.Json;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>Directories in memory, read by the real import, without a database.</summary>
internal static class Directories
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    public static string Shared(string folder) => Path.GetDirectoryName(Repository.SharedData($"directory/{folder}/services.csv"))!;

    public static List<StoredRow> Rows(string path, string source, ImportReport? report = null)
    {
        using var files = FileSet.Open(path);
        return [.. new DirectoryReader(files, new IdBook(source), report ?? new ImportReport()).Rows()];
    }

    public static DirectoryIndex Index(string path, string source = "test", IReadOnlyList<KnownPlace>? places = null) => Index(Rows(path, source), source, places);

    public static DirectoryIndex Index(IEnumerable<StoredRow> rows, string source = "test", IReadOnlyList<KnownPlace>? places = null)
    {
        var builder = new IndexBuilder(NeedMap.Load(Repository.Dialogs), Chicago, places ?? []);
        var byKind = rows.ToLookup(row => row.Kind);
        foreach (var row in IndexBuilder.Kinds.SelectMany(kind => byKind[kind]))
        {
            using var body = JsonDocument.Parse(row.Body);
            builder.Add(row.Kind, row.Id, source, body.RootElement);
        }
        return builder.Build(source == SourceName.Sample);
    }

    /// <summary>Places of the census, when they are there.</summary>
    public static IReadOnlyList<KnownPlace> Zips()
    {
        using var files = FileSet.Open(Repository.SharedData("places/zcta2010_centroids.csv"), isTable: false);
        return PlacesFile.Read(files, new ImportReport());
    }

    /// <param name="at">A Tuesday at ten in the morning, in Washington, unless said otherwise.</param>
    public static HelpSearch Search(string need, string? place, int take = 3, DateTimeOffset? at = null, string language = "en") =>
        new(need, place, language, new Dictionary<string, string>(), 0, take, at ?? new DateTimeOffset(2026, 9, 15, 10, 0, 0, TimeSpan.FromHours(-4)));
}
