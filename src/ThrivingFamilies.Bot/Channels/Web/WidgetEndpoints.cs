namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary><c>GET /widget.js</c>, which a site embeds, and the chat that it loads.</summary>
internal static class WidgetEndpoints
{
    public static void MapWidget(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/widget.js", (HttpContext context, WidgetScripts scripts) => SendAsync(context, scripts.Launcher, "public, max-age=600"));
        routes.MapGet("/widget/chat.js", (HttpContext context, WidgetScripts scripts, string? v) =>
            SendAsync(context, scripts.Chat, v == scripts.Chat.Version ? "public, max-age=31536000, immutable" : "no-cache"));
    }

    private static async Task SendAsync(HttpContext context, WidgetFile file, string cache)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = cache;
        headers.ETag = $"\"{file.Version}\"";
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowOrigin = "*"; // modules are fetched with CORS, and these hold no secret
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(file.Version, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "text/javascript; charset=utf-8";
        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isPacked)
            headers.ContentEncoding = "gzip";
        var body = isPacked ? file.Gzipped : file.Plain;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
