using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Which sites may talk to the line from a visitor's browser.</summary>
internal sealed class AllowedOrigins(IOptions<WebOptions> web, IOptions<PublicOptions> line, IHostEnvironment host)
{
    public bool Allows(string origin)
    {
        if (web.Value.Origins.Any(allowed => allowed == "*" || string.Equals(allowed.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var site))
            return false;
        return IsOurs(site) || (host.IsDevelopment() && site.IsLoopback);
    }

    /// <returns>True for a request that no browser marks as another site's, too.</returns>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Allows(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOurs(Uri site) => line.Value.BaseUrl is { } own && string.Equals(own.GetLeftPart(UriPartial.Authority), site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
