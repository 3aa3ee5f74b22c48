using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>The keys behind one OpenID metadata address: fetched when first needed and once a day, and again when a token names a key that is not among them.</summary>
internal sealed class SigningKeys(HttpClient http, Uri metadata, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    // A key that nobody has costs at most one look in this time, however many tokens name it.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Known? known;

    /// <returns>Null when there is no such key.</returns>
    /// <exception cref="HttpRequestException">The keys could not be fetched, and none are known.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken stop)
    {
        var age = clock.GetUtcNow() - known?.At;
        if (known?.Find(keyId) is { } key && age < Fresh)
            return key;
        if (known is null || age > Calm)
            await FetchAsync(stop);
        return known?.Find(keyId);
    }

    public void Dispose() => one.Dispose();

    private async Task FetchAsync(CancellationToken stop)
    {
        var seen = known;
        await one.WaitAsync(stop);
        try
        {
            if (known != seen)
                return;
            using var document = JsonDocument.Parse(await http.GetStringAsync(metadata, stop));
            var keys = new JsonWebKeySet(await http.GetStringAsync(document.RootElement.GetProperty("jwks_uri").GetString(), stop));
            known = new Known([.. keys.Keys], clock.GetUtcNow());
        }
        catch (Exception error) when (seen is not null && error is HttpRequestException or OperationCanceledException or JsonException)
        {
            known = seen! with { At = clock.GetUtcNow() - Fresh + Calm }; // the old ones serve until the provider is back
        }
        finally
        {
            one.Release();
        }
    }

    private sealed record Known(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset At)
    {
        public JsonWebKey? Find(string keyId) => Keys.FirstOrDefault(key => key.KeyId == keyId);
    }
}
