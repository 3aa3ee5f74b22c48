using System.Data.Common;
using System.Text.Json;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Reads the directory into an index, row by row.</summary>
internal sealed class DirectoryLoader(Database database, ContentFiles content, BrainSource brains)
{
    private const string Version = "SELECT value FROM facts WHERE name = 'directory_version'";

    private const string Rows = "SELECT id, source, body FROM directory_rows WHERE kind = @kind AND retired_at IS NULL ORDER BY id";

    private const string Places = "SELECT kind AS Kind, name AS Name, state AS State, shown AS Shown, lat AS Latitude, lon AS Longitude FROM places";

    private const string Edits = "SELECT kind AS Kind, id AS Id, field AS Field, value AS Value FROM directory_edits";

    private const string RealSources = "SELECT COUNT(*) FROM directory_sources WHERE is_sample = 0";

    /// <summary>Changes with the directory; null when there never was one.</summary>
    public async Task<string?> VersionAsync(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(Version);
    }

    public async Task<DirectoryIndex> LoadAsync(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var places = await connection.QueryAsync<KnownPlace>(Places);
        var builder = new IndexBuilder(NeedMap.Load(content.Folder), Zone(), [.. places]);
        var edits = (await connection.QueryAsync<Edit>(Edits)).GroupBy(edit => (edit.Kind, edit.Id)).ToDictionary(group => group.Key, group => (IReadOnlyDictionary<string, string?>)group.ToDictionary(edit => edit.Field, edit => edit.Value));
        foreach (var kind in IndexBuilder.Kinds)
            await ReadAsync(connection, kind, builder, edits, stop);
        return builder.Build(isSampleOnly: await connection.ExecuteScalarAsync<long>(RealSources) == 0);
    }

    /// <summary>What the database holds; null when there is no database yet, or no directory in it.</summary>
    public DirectoryIndex? LoadExisting()
    {
        if (database is SqliteDatabase { IsThere: false })
            return null;
        try
        {
            return Task.Run(() => LoadAsync()) is var loading && loading.GetAwaiter().GetResult() is { IsEmpty: false } index ? index : null;
        }
        catch (DbException)
        {
            return null; // no server, or tables of an earlier version
        }
    }

    /// <summary>An index of the sample alone, without a database.</summary>
    public DirectoryIndex LoadSample()
    {
        var builder = new IndexBuilder(NeedMap.Load(content.Folder), Zone(), []);
        using var files = FileSet.Open(SampleDirectory.Folder(content));
        var rows = new DirectoryReader(files, new IdBook(SourceName.Sample), new ImportReport()).Rows().ToLookup(row => row.Kind);
        foreach (var row in IndexBuilder.Kinds.SelectMany(kind => rows[kind]))
        {
            using var body = JsonDocument.Parse(row.Body);
            builder.Add(row.Kind, row.Id, SourceName.Sample, body.RootElement);
        }
        return builder.Build(isSampleOnly: true);
    }

    private static async Task ReadAsync(DbConnection connection, string kind, IndexBuilder builder, Dictionary<(string, string), IReadOnlyDictionary<string, string?>> edits, CancellationToken stop)
    {
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(Rows, new { kind }, cancellationToken: stop));
        while (await rows.ReadAsync(stop))
        {
            var id = rows.GetString(0);
            using var body = JsonDocument.Parse(rows.GetString(2));
            builder.Add(kind, id, rows.GetString(1), body.RootElement, edits.GetValueOrDefault((kind, id)));
        }
    }

    private TimeZoneInfo Zone() =>
        brains.Current.TimeZone;

    private sealed class Edit
    {
        public string Kind { get; init; } = "";

        public string Id { get; init; } = "";

        public string Field { get; init; } = "";

        public string? Value { get; init; }
    }
}
