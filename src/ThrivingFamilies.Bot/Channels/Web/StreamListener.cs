using System.Globalization;
using Npgsql;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Hears at once what other replicas said to visitors whose stream is open here (PostgreSQL LISTEN).</summary>
internal sealed class StreamListener(Database database, StreamHub hub, TimeProvider clock, ILogger<StreamListener> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not PostgresDatabase postgres)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(postgres, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Listening for words of other replicas broke off ({Failure}); the streams look by themselves until it is back.", Fault.Describe(error));
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(PostgresDatabase postgres, CancellationToken stop)
    {
        await using var connection = await postgres.DataSource.OpenConnectionAsync(stop);
        connection.Notification += (_, heard) => hub.Ring(long.Parse(heard.Payload, CultureInfo.InvariantCulture));
        await using var listen = new NpgsqlCommand("LISTEN line_said", connection);
        await listen.ExecuteNonQueryAsync(stop);
        while (true)
            await connection.WaitAsync(stop);
    }
}
