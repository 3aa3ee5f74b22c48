using System.Globalization;
using Npgsql;

namespace ThrivingFamilies.Bot.Storage;

/// <summary>Hears what other replicas tell on one channel of PostgreSQL (LISTEN), as numbers of conversations. On SQLite there are none to hear.</summary>
/// <param name="channel">A name of the line's own; it goes into SQL as it is.</param>
internal abstract class PostgresListener(Database database, string channel, TimeProvider clock) : BackgroundService
{
    protected abstract void Heard(long conversationId);

    /// <summary>Listening broke off; it is taken up again in a second.</summary>
    protected abstract void BrokeOff(Exception error);

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
                BrokeOff(error);
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
        connection.Notification += (_, heard) => Heard(long.Parse(heard.Payload, CultureInfo.InvariantCulture));
        await using var listen = new NpgsqlCommand($"LISTEN {channel}", connection);
        await listen.ExecuteNonQueryAsync(stop);
        while (true)
            await connection.WaitAsync(stop);
    }
}
