using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>The made-up county in <c>dialogs/sample-directory</c>: loaded where no directory was ever imported, so that the line can be tried at once. The first real import takes it out.</summary>
internal sealed class SampleDirectory(Database database, DirectoryImport import, ContentFiles content)
{
    private const string CountSources = "SELECT COUNT(*) FROM directory_sources WHERE is_sample = 0";

    public static string Folder(ContentFiles content) => Path.Combine(content.Folder, "sample-directory");

    public async Task LoadIfEmptyAsync(CancellationToken stop = default)
    {
        await using (var connection = await database.OpenAsync(stop))
        {
            if (await connection.ExecuteScalarAsync<long>(CountSources) > 0)
                return;
        }
        if (!Directory.Exists(Folder(content)))
            return;
        using var files = FileSet.Open(Folder(content));
        await import.RunAsync(files, SourceName.Sample, new ImportReport(), isSample: true, stop: stop);
    }
}
