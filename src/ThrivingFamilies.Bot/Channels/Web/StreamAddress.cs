using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Where a client opens its stream: an absolute address that needs no header, because a browser sends none with it.</summary>
internal sealed class StreamAddress(WebTokens tokens, IOptions<PublicOptions> line)
{
    public string Of(HttpRequest request, WebToken token, string? watermark)
    {
        var ticket = tokens.Write(tokens.ForStream(token));
        return $"{OriginOf(request)}/v3/directline/conversations/{token.Conversation}/stream?watermark={Uri.EscapeDataString(watermark ?? "")}&t={ticket}";
    }

    // Whoever comes by loopback (a developer, a test) stays there.
    private string OriginOf(HttpRequest request)
    {
        var isLoopback = request.HttpContext.Connection.LocalIpAddress is { } local && System.Net.IPAddress.IsLoopback(local) && request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
        var origin = line.Value.BaseUrl is { } known && !isLoopback ? known.OriginalString.TrimEnd('/') : $"{request.Scheme}://{request.Host.Value}{request.PathBase}";
        return "ws" + origin["http".Length..];
    }
}
