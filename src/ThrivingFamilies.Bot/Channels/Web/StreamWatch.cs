using Dapper;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Asks the database every few seconds what the open streams may have missed: words from another replica or room, and visitors who left.</summary>
internal sealed class StreamWatch(Database database, StreamHub hub, TimeProvider clock, IOptions<WebOptions> options, ILogger<StreamWatch> log) : BackgroundService
{
    private const int AtOnce = 500;

    private const string Look = "SELECT id AS Id, last_position AS LastPosition, left_at AS LeftAt FROM conversations WHERE id {{in_ids}}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.LookEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Looking for words of other replicas failed ({Failure}); tried again.", Fault.Describe(error));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        foreach (var ids in hub.Watched().Chunk(AtOnce))
        {
            await using var connection = await database.OpenAsync(stop);
            foreach (var (id, last, leftAt) in await connection.QueryAsync<(long Id, long LastPosition, long? LeftAt)>(database.Spell(Look), new { ids }))
            {
                if (leftAt is not null)
                    hub.Dismiss(id);
                else
                    hub.RingBeyond(id, last);
            }
        }
    }
}
