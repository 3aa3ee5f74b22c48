using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>What <c>/health/ready</c> says: each check with its figures, so that an operator need not guess.</summary>
internal static class HealthReply
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data }),
    });
}
