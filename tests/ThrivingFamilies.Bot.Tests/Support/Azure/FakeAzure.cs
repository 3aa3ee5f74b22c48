using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThrivingFamilies.Bot.Tests.Support.Azure;

/// <summary>The identity provider and the Connector of the Bot Framework, over real HTTP on loopback.</summary>
internal sealed class FakeAzure : IAsyncDisposable
{
    public const string AppId = "00000000-0000-0000-0000-00000000b07a";

    public const string Issuer = "https://api.botframework.com";

    private readonly MovableClock clock;
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, JsonElement Activity, string? Bearer)> said = new();
    private RsaSecurityKey key = NewKey("k1");
    private int tokens;

    private FakeAzure(MovableClock clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/metadata", () => new { issuer = Issuer, jwks_uri = $"{Address}keys" });
        app.MapGet("/keys", Keys);
        app.MapPost("/{tenant}/oauth2/v2.0/token", GiveToken);
        app.MapPost("/v3/conversations/{id}/activities/{to?}", HearAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>What the Connector was told, in order.</summary>
    public IReadOnlyList<(string Path, JsonElement Activity, string? Bearer)> Said => [.. said];

    public IReadOnlyList<string> Texts => [.. said.Select(one => one.Activity.GetProperty("text").GetString()!)];

    /// <summary>The form of the last request for a token.</summary>
    public Dictionary<string, string> LastForm { get; private set; } = [];

    public int TokensGiven => tokens;

    public int KeysAsked { get; private set; }

    public string[]? Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>What the Connector answers next, before it hears again.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    public static async Task<FakeAzure> StartAsync(MovableClock clock)
    {
        var azure = new FakeAzure(clock);
        await azure.app.StartAsync();
        return azure;
    }

    public Dictionary<string, string?> Settings() => new()
    {
        ["BotFramework:AppId"] = AppId,
        ["BotFramework:AppPassword"] = "s3cret",
        ["BotFramework:TenantId"] = "tenant-1",
        ["BotFramework:AllowEmulator"] = "true",
        ["BotFramework:OpenIdMetadata"] = $"{Address}metadata",
        ["BotFramework:EmulatorOpenIdMetadata"] = $"{Address}metadata",
        ["BotFramework:LoginUrl"] = Address.OriginalString,
    };

    /// <summary>The provider signs with another key from now on.</summary>
    public void Rotate(string name) => key = NewKey(name);

    public string Token(
        string? issuer = Issuer, string? audience = AppId, string? serviceUrl = null, TimeSpan? age = null, SecurityKey? signer = null, string algorithm = SecurityAlgorithms.RsaSha256, params Claim[] claims)
    {
        var now = clock.GetUtcNow().UtcDateTime - (age ?? TimeSpan.Zero);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now,
            Expires = now.AddHours(1),
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl ?? Address.OriginalString), .. claims]),
            SigningCredentials = new SigningCredentials(signer ?? key, algorithm),
        });
    }

    /// <summary>A key of the same name as the provider's, that is not the provider's.</summary>
    public RsaSecurityKey Forgery() => NewKey(key.KeyId);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static RsaSecurityKey NewKey(string name) => new(RSA.Create(2048)) { KeyId = name };

    private object Keys()
    {
        KeysAsked++;
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        var plain = new Dictionary<string, object> { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = jwk.Kid, ["n"] = jwk.N, ["e"] = jwk.E };
        if (Endorsements is not null)
            plain["endorsements"] = Endorsements;
        return new { keys = new[] { plain } };
    }

    private object GiveToken(HttpRequest request, string tenant)
    {
        LastForm = request.Form.ToDictionary(field => field.Key, field => field.Value.ToString());
        LastForm["tenant"] = tenant;
        return new { token_type = "Bearer", expires_in = 3600, access_token = "at-" + Interlocked.Increment(ref tokens).ToString(CultureInfo.InvariantCulture) };
    }

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        if (Refusals.TryDequeue(out var status))
            return Results.StatusCode(status);
        said.Enqueue((request.Path, await JsonSerializer.DeserializeAsync<JsonElement>(request.Body), request.Headers.Authorization));
        return Results.Ok(new { id = "r1" });
    }
}
