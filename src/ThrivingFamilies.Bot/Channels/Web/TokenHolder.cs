namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Lets in who holds a good token for the conversation in the path, from a site that may, and not too often.</summary>
internal sealed class TokenHolder(WebTokens tokens) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (tokens.Read(Bearer(http.Request)) is not { Use: WebTokenUse.Talk } token)
            return DirectLineError.NoToken();
        if (!tokens.IsGood(token))
            return DirectLineError.Expired();
        if (http.GetRouteValue("id") is string asked && asked != token.Conversation)
            return DirectLineError.Elsewhere();
        http.Features.Set(token);
        return await next(context);
    }

    /// <returns>The token of the <c>Authorization</c> header; null without one.</returns>
    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }

    /// <returns>The token that this filter let in.</returns>
    public static WebToken Of(HttpContext context) => context.Features.Get<WebToken>()!;
}
