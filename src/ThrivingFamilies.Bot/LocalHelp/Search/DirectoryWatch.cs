using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Keeps the index that is searched like the directory in the database: loads it at the start, and again when an import or an edit changed it.</summary>
internal sealed class DirectoryWatch(DirectoryLoader loader, HelpFinder finder, TimeProvider clock, ILogger<DirectoryWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private string? seen;

    /// <summary>Loads what there is; the first text must not meet an empty directory.</summary>
    public async Task LoadAsync(CancellationToken stop = default)
    {
        seen = await loader.VersionAsync(stop);
        finder.Use(await loader.LoadAsync(stop));
    }

    /// <summary>For a talk in the terminal: the directory of the database when there is one, the sample otherwise. Writes nothing.</summary>
    public void LoadOrSample() => finder.Use(loader.LoadExisting() ?? loader.LoadSample());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                if (await loader.VersionAsync(stoppingToken) == seen)
                    continue;
                await LoadAsync(stoppingToken);
                log.LogInformation("The directory changed; {Services} services can be found now.", finder.Current?.Services);
            }
            catch (Exception error) when (error is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The directory could not be read again ({Failure}); the earlier one stays in use.", Fault.Describe(error));
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
