namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>A refusal in the shape that Direct Line clients know: <c>{"error":{"code","message"}}</c>.</summary>
internal static class DirectLineError
{
    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult NoToken() => Of(
        StatusCodes.Status401Unauthorized, "BadToken", "The request needs a token of this line: Authorization: Bearer <token>. POST /v3/directline/tokens/generate gives one.");

    public static IResult Expired() => Of(
        StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. POST it to /v3/directline/tokens/generate for a fresh one of the same visitor.");

    public static IResult Elsewhere() => Of(StatusCodes.Status403Forbidden, "NotYourConversation", "The token opens another conversation.");

    public static IResult Left() => Of(StatusCodes.Status403Forbidden, "ConversationLeft", "The visitor left this conversation for good. POST /v3/directline/tokens/generate without a token begins a new one.");

    public static IResult Foreign() => Of(StatusCodes.Status403Forbidden, "OriginNotAllowed", "This site is not among those that may embed the line: add its origin to Web__Origins.");

    public static IResult TooMany(HttpContext context, TimeSpan? retryAfter)
    {
        context.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(Math.Max(1, (retryAfter ?? TimeSpan.FromSeconds(5)).TotalSeconds))}";
        return Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too much at once; try again after the seconds in Retry-After.");
    }

    public static IResult Of(int status, string code, string message) => Results.Json(new { error = new { code, message } }, statusCode: status);
}
