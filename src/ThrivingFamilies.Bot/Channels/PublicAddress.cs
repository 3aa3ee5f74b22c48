using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>The line's address as the outside sees it.</summary>
internal sealed class PublicAddress(IOptions<PublicOptions> options)
{
    /// <summary>The public URL of a path; null when <c>Public__BaseUrl</c> is not set.</summary>
    public Uri? Of(string pathAndQuery) =>
        options.Value.BaseUrl is { } origin ? new Uri(origin.OriginalString.TrimEnd('/') + pathAndQuery) : null;

    /// <summary>The URL that a caller used. Behind a proxy the forwarded host and scheme stand in the request already, if the proxy is a trusted one.</summary>
    /// <returns>Null when the Host header makes no URL.</returns>
    public Uri? Of(HttpRequest request) =>
        Of(request.PathBase + request.Path + request.QueryString)
        ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.Value}{request.PathBase}{request.Path}{request.QueryString}", UriKind.Absolute, out var url) ? url : null);
}
