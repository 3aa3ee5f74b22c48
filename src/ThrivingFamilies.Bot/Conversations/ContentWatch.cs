using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>In Development: a changed dialog is used from the next text on; a broken edit keeps the old one in use and shows its problems on <c>/try</c>.</summary>
internal sealed class ContentWatch(BrainSource brains, ContentFiles files, IHostEnvironment host, TimeProvider clock, ILogger<ContentWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private volatile IReadOnlyList<string> problems = [];

    /// <summary>What is wrong with the files as they are now; empty when what is on disk is in use.</summary>
    public IReadOnlyList<string> Problems => problems;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!host.IsDevelopment())
            return;
        // Polled, because file watchers miss changes on the shared folders that containers and editors use.
        using var timer = new PeriodicTimer(LookEvery, clock);
        for (var seen = files.Stamp(); !stoppingToken.IsCancellationRequested; await Next(timer, stoppingToken))
        {
            if (files.Stamp() is var stamp && stamp == seen)
                continue;
            seen = stamp;
            Reload();
        }
    }

    private static async Task Next(PeriodicTimer timer, CancellationToken stop) =>
        await timer.WaitForNextTickAsync(stop).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);

    private void Reload()
    {
        try
        {
            brains.Use(files.Load());
            problems = [];
            log.LogInformation("The dialogs changed; content version {Version} is in use.", brains.Current.ContentVersion);
        }
        catch (ContentException error)
        {
            problems = [.. error.Problems.Select(problem => problem.ToString())];
            log.LogWarning("The changed dialogs have {Count} problems; the earlier ones stay in use. See /try.", problems.Count);
        }
    }
}
