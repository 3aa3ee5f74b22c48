using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>An answer holds as long as the directory does: one tag for its version and what was asked.</summary>
internal sealed class HsdsCaching(HsdsStore store) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var asked = $"{await store.VersionAsync()} {request.Path}{request.QueryString}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 10))}\"";
        response.Headers[HeaderNames.ETag] = tag;
        response.Headers[HeaderNames.CacheControl] = "public, max-age=300";
        return request.Headers.IfNoneMatch.Contains(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }
}
