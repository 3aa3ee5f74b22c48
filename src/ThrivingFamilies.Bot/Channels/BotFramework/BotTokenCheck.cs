using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>
/// Checks that an activity comes from the Bot Connector, or from the Emulator where that is allowed.
/// Source: Bot Framework authentication protocol (issuer, audience, lifetime, signature, serviceUrl claim, channel endorsements).
/// </summary>
internal sealed class BotTokenCheck : IDisposable
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // The tenants in which the Emulator gets its tokens, as the protocol lists them.
    private static readonly string[] EmulatorIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
    ];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly BotFrameworkOptions options;
    private readonly TimeProvider clock;
    private readonly SigningKeys channels;
    private readonly SigningKeys emulator;

    public BotTokenCheck(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider clock)
    {
        (this.options, this.clock) = (options.Value, clock);
        channels = new SigningKeys(http.CreateClient(nameof(SigningKeys)), options.Value.OpenIdMetadata, clock);
        emulator = new SigningKeys(http.CreateClient(nameof(SigningKeys)), options.Value.EmulatorOpenIdMetadata, clock);
    }

    /// <exception cref="HttpRequestException">The signing keys could not be fetched.</exception>
    public async Task<bool> IsGenuineAsync(string text, Activity activity, CancellationToken stop)
    {
        if (Read(text) is not { } token)
            return false;
        var isEmulator = options.AllowEmulator && EmulatorIssuers.Contains(token.Issuer);
        if (!isEmulator && token.Issuer != options.Issuer)
            return false;
        if (await (isEmulator ? emulator : channels).FindAsync(token.Kid, stop) is not { } key)
            return false;
        var result = await handler.ValidateTokenAsync(token, Parameters(token.Issuer, key));
        return result.IsValid && (isEmulator ? IsOurOwn(token) : NamesService(token, activity) && Endorses(key, activity));
    }

    public void Dispose()
    {
        channels.Dispose();
        emulator.Dispose();
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return text.Length <= LongestToken && handler.ReadToken(text) is JsonWebToken { Kid.Length: > 0 } token ? token : null;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Parameters(string issuer, SecurityKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        LifetimeValidator = (from, until, _, _) => until is { } end && end + Skew > clock.GetUtcNow().UtcDateTime && (from is not { } start || start - Skew < clock.GetUtcNow().UtcDateTime),
    };

    // The Emulator's token is one that the app got for itself.
    private bool IsOurOwn(JsonWebToken token) =>
        (token.TryGetClaim("appid", out var app) || token.TryGetClaim("azp", out app)) && app.Value == options.AppId;

    private static bool NamesService(JsonWebToken token, Activity activity) =>
        (token.TryGetClaim("serviceurl", out var service) || token.TryGetClaim("serviceUrl", out service))
        && string.Equals(service.Value.TrimEnd('/'), activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool Endorses(JsonWebKey key, Activity activity)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value))
            return true; // a key without endorsements is good for every channel
        using var listed = JsonDocument.Parse(JsonSerializer.Serialize(value));
        return listed.RootElement.ValueKind == JsonValueKind.Array && listed.RootElement.EnumerateArray().Any(channel => channel.GetString() == activity.ChannelId);
    }
}
