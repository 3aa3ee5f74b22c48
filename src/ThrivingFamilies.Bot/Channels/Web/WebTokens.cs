using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Privacy;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>
/// Makes and reads visitors' tokens: signed JSON Web Tokens, in the shape that Direct Line's own have, because clients read the user's id out of them.
/// Nothing about them is stored, so that any replica reads what another one made.
/// </summary>
internal sealed class WebTokens(Signer signer, IOptions<WebOptions> options, TimeProvider clock, Func<int, byte[]> chance)
{
    private const int LongestToken = 1024;
    private const string Purpose = "web token";
    private const string Header = """{"alg":"HS256","typ":"JWT"}""";
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(2);
    private static readonly string EncodedHeader = Encode(Encoding.UTF8.GetBytes(Header));

    public int Lifetime => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>A visitor whom the line has not met, with a conversation of their own.</summary>
    public WebToken NewVisitor() => new($"dl_{Convert.ToHexStringLower(chance(16))}", Convert.ToHexStringLower(chance(16)), WebTokenUse.Talk, Until(options.Value.TokenLifetime));

    /// <summary>The same visitor and conversation, for longer.</summary>
    public WebToken Renew(WebToken token) => token with { Use = WebTokenUse.Talk, Expires = Until(options.Value.TokenLifetime) };

    /// <summary>What opens the stream of a conversation, soon.</summary>
    public WebToken ForStream(WebToken token) => token with { Use = WebTokenUse.Stream, Expires = Until(StreamLifetime) };

    public string Write(WebToken token)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Payload(token.Visitor, token.Conversation, token.Use == WebTokenUse.Stream ? "stream" : null, token.Expires.ToUnixTimeSeconds()));
        var signed = $"{EncodedHeader}.{Encode(payload)}";
        return $"{signed}.{Encode(signer.Sign(Encoding.ASCII.GetBytes(signed), Purpose))}";
    }

    /// <returns>Null when we did not make it. Whether it is still good is the caller's question: see <see cref="IsGood"/>.</returns>
    public WebToken? Read(string? text)
    {
        if (text is not { Length: > 0 and <= LongestToken } || text.Split('.') is not [var header, var payload, var signature] || header != EncodedHeader)
            return null;
        if (Decode(signature) is not { } mac || !signer.IsSigned(Encoding.ASCII.GetBytes($"{header}.{payload}"), mac, Purpose))
            return null;
        var said = JsonSerializer.Deserialize<Payload>(Decode(payload)!)!;
        return new WebToken(said.user, said.conv, said.use == "stream" ? WebTokenUse.Stream : WebTokenUse.Talk, DateTimeOffset.FromUnixTimeSeconds(said.exp));
    }

    public bool IsGood(WebToken token) => token.Expires > clock.GetUtcNow();

    /// <summary>True while an expired token still brings its visitor back.</summary>
    public bool MayReturn(WebToken token) => token.Expires + options.Value.ReturnWithin > clock.GetUtcNow();

    private DateTimeOffset Until(TimeSpan lifetime) => clock.GetUtcNow() + lifetime;

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

#pragma warning disable IDE1006, SA1300 // the names of the claims
    private sealed record Payload(string user, string conv, string? use, long exp);
#pragma warning restore IDE1006, SA1300
}
