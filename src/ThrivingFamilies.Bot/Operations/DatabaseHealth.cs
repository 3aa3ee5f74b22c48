using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>Ready only while the database answers.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM migrations");
            return HealthCheckResult.Healthy();
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer ({error.GetType().Name}): check Storage__ConnectionString.");
        }
    }
}
