using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>The line's own token for the Connector (client credentials): asked for once, kept, and renewed before it runs out.</summary>
internal sealed class ConnectorToken(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private (string Token, DateTimeOffset Until)? kept;

    /// <returns>Null when there is no app id: the Emulator asks for none.</returns>
    /// <exception cref="HttpRequestException">The token could not be had.</exception>
    public async Task<string?> GetAsync(CancellationToken stop)
    {
        if (!options.Value.HasAppId)
            return null;
        await one.WaitAsync(stop);
        try
        {
            if (kept is not { } known || known.Until <= clock.GetUtcNow())
                kept = known = await AskAsync(stop);
            return known.Token;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The Connector would not take it.</summary>
    public void Forget() => kept = null;

    public void Dispose() => one.Dispose();

    private async Task<(string Token, DateTimeOffset Until)> AskAsync(CancellationToken stop)
    {
        var tenant = options.Value.TenantId is { Length: > 0 } own ? own : "botframework.com";
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.Value.AppId!,
            ["client_secret"] = options.Value.AppPassword ?? "",
            ["scope"] = Scope,
        });
        using var client = http.CreateClient(nameof(ConnectorToken));
        using var answer = await client.PostAsync(new Uri(options.Value.LoginUrl, $"/{Uri.EscapeDataString(tenant)}/oauth2/v2.0/token"), form, stop);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        var lasts = TimeSpan.FromSeconds(json.RootElement.GetProperty("expires_in").GetInt32());
        return (json.RootElement.GetProperty("access_token").GetString()!, clock.GetUtcNow() + (lasts > 2 * Early ? lasts - Early : lasts / 2));
    }
}
