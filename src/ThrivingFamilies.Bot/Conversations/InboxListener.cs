using System.Globalization;
using Npgsql;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Hears of texts that another replica stored for a conversation that this one may be holding (PostgreSQL LISTEN).</summary>
internal sealed class InboxListener(Database database, TurnPump pump, TimeProvider clock, ILogger<InboxListener> log) : BackgroundService
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
                log.LogWarning("Listening for texts of other replicas broke off ({Failure}); the sweep covers until it is back.", Fault.Describe(error));
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
        connection.Notification += (_, heard) => pump.Post(new PumpItem.Resume(long.Parse(heard.Payload, CultureInfo.InvariantCulture)));
        await using var listen = new NpgsqlCommand("LISTEN line_inbox", connection);
        await listen.ExecuteNonQueryAsync(stop);
        while (true)
            await connection.WaitAsync(stop);
    }
}
