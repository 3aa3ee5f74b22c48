using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary><c>/v3/directline</c>: Direct Line 3.0 for the site's widget and for every other client that speaks it. Source: Bot Framework Direct Line API 3.0.</summary>
internal static class DirectLineEndpoints
{
    private const int LargestRequest = 128 * 1024;

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/v3/directline").RequireCors(WebRoom.CorsPolicy).AddEndpointFilter<WebGate>().WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        all.MapPost("/tokens/generate", GenerateAsync);
        all.MapGet("/conversations/{id}/stream", DirectLineStream.OpenAsync);
        var held = all.MapGroup("").AddEndpointFilter<TokenHolder>();
        held.MapPost("/tokens/refresh", RefreshAsync);
        held.MapPost("/conversations", StartAsync);
        held.MapGet("/conversations/{id}", ResumeAsync);
        held.MapGet("/conversations/{id}/activities", DirectLineActivities.ReadAsync);
        held.MapPost("/conversations/{id}/activities", DirectLineActivities.PostAsync);
        held.MapPost("/conversations/{id}/upload", Upload).DisableAntiforgery();
        held.MapPost("/conversations/{id}/leave", LeaveAsync);
        held.MapGet("/session/getsessionid", (HttpContext context) => Results.Ok(new { sessionId = TokenHolder.Of(context).Visitor }));
    }

    // A visitor who shows a token of ours, even an expired one, stays who they are.
    private static async Task<IResult> GenerateAsync(HttpContext context, WebTokens tokens, WebLimits limits, WebConversations conversations)
    {
        if (tokens.Read(TokenHolder.Bearer(context.Request)) is { Use: WebTokenUse.Talk } known && tokens.MayReturn(known))
            return await GiveAsync(tokens.Renew(known), tokens, conversations, context.RequestAborted);
        using var lease = limits.Visitor(context);
        return lease.IsAcquired ? Given(tokens.NewVisitor(), tokens) : DirectLineError.TooMany(context, WebLimits.RetryAfter(lease));
    }

    private static Task<IResult> RefreshAsync(HttpContext context, WebTokens tokens, WebConversations conversations) =>
        GiveAsync(tokens.Renew(TokenHolder.Of(context)), tokens, conversations, context.RequestAborted);

    private static async Task<IResult> StartAsync(HttpContext context, WebConversations conversations, WebTokens tokens, StreamAddress streams)
    {
        var token = TokenHolder.Of(context);
        if (await conversations.FindAsync(token.Conversation, context.RequestAborted) is { HasLeft: true })
            return DirectLineError.Left();
        return await GuardedAsync(context, async () =>
        {
            var isNew = await conversations.BeginAsync(token.Conversation, await LanguageAsync(context.Request), context.RequestAborted);
            return Opened(context, token, tokens, streams, "", isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });
    }

    // Never 404: a client that comes back before anything was said gets its greeting now.
    private static async Task<IResult> ResumeAsync(HttpContext context, string? watermark, WebConversations conversations, WebTokens tokens, StreamAddress streams)
    {
        var token = TokenHolder.Of(context);
        var known = await conversations.FindAsync(token.Conversation, context.RequestAborted);
        if (known is { HasLeft: true })
            return DirectLineError.Left();
        return await GuardedAsync(context, async () =>
        {
            if (known is null)
                await conversations.BeginAsync(token.Conversation, PreferredLanguage(context.Request), context.RequestAborted);
            return Opened(context, token, tokens, streams, watermark, StatusCodes.Status200OK);
        });
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, WebConversations conversations, StreamHub hub)
    {
        var token = TokenHolder.Of(context);
        await conversations.LeaveAsync(token.Conversation);
        if (await conversations.FindAsync(token.Conversation, context.RequestAborted) is { } left)
            hub.Dismiss(left.Id);
        return Results.NoContent();
    }

    private static IResult Upload() => DirectLineError.Of(
        StatusCodes.Status415UnsupportedMediaType, "UploadsOff", "This line takes no files: it keeps as little of a family as it can. Send words.");

    /// <summary>Answers 503 when the line could not store something: the client tries again then.</summary>
    public static async Task<IResult> GuardedAsync(HttpContext context, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILogger<StreamHub>>().LogError("A visitor's request was not stored ({Failure}).", Fault.Describe(error));
            context.Response.Headers.RetryAfter = "2";
            return DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, "NotStored", "It could not be stored just now. Send it again: with the same clientActivityID it never counts twice.");
        }
        catch (OperationCanceledException)
        {
            return Results.StatusCode(499);
        }
    }

    private static async Task<IResult> GiveAsync(WebToken token, WebTokens tokens, WebConversations conversations, CancellationToken stop) =>
        await conversations.FindAsync(token.Conversation, stop) is { HasLeft: true } ? DirectLineError.Left() : Given(token, tokens);

    private static IResult Given(WebToken token, WebTokens tokens) =>
        Results.Ok(new { conversationId = token.Conversation, token = tokens.Write(token), expires_in = tokens.Lifetime });

    private static IResult Opened(HttpContext context, WebToken token, WebTokens tokens, StreamAddress streams, string? watermark, int status) => Results.Json(
        new { conversationId = token.Conversation, token = tokens.Write(tokens.Renew(token)), expires_in = tokens.Lifetime, streamUrl = streams.Of(context.Request, token, watermark) },
        statusCode: status);

    // {"locale":"es-MX"} is what clients send when their page has a language; the browser's own preference comes after it.
    private static async Task<string?> LanguageAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 16 }, request.HttpContext.RequestAborted);
            return BotFramework.ActivityJson.Text(body.RootElement, "locale") ?? PreferredLanguage(request);
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or IOException)
        {
            return PreferredLanguage(request);
        }
    }

    private static string? PreferredLanguage(HttpRequest request) => request.Headers.AcceptLanguage.ToString().Split(',', ';')[0] is { Length: > 0 } first ? first.Trim() : null;
}
