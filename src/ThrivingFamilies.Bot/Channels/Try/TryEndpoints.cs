using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Channels.Try;

/// <summary>The phones of <c>/try</c> (Development only): what is typed here goes through the same inbox, turn and outbox as a real text.</summary>
internal static class TryEndpoints
{
    public static void MapTry(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/try");
        group.MapGet("/", (IWebHostEnvironment host) => Results.File(host.WebRootFileProvider.GetFileInfo("try/index.html").CreateReadStream(), "text/html"));
        group.MapGet("/texts", ShowAsync);
        group.MapPost("/texts", TypeAsync).DisableAntiforgery();
        group.MapGet("/line", (ContentWatch content, ITextTransport transport) => new
        {
            number = LoopbackCarrier.LineNumber,
            isLoopback = transport is LoopbackCarrier,
            problems = content.Problems,
        });
    }

    private static async Task<IResult> ShowAsync(string phone, long? after, LoopbackCarrier carrier, CancellationToken stop) =>
        PhoneNumber.IsE164(phone)
            ? Results.Ok(await carrier.TextsOfAsync(phone, after ?? 0, stop))
            : Results.BadRequest("phone is not in E.164 form, e.g. +15555550111.");

    private static async Task<IResult> TypeAsync(TypedText typed, LoopbackCarrier carrier, TurnPump pump, TypedTextIds ids, TimeProvider clock, CancellationToken stop)
    {
        if (typed is not { From: { } from, Body: { Length: <= 1600 } body } || !PhoneNumber.IsE164(from))
            return Results.BadRequest("from must be in E.164 form and body at most 1600 characters.");
        var sid = ids.Next();
        await carrier.TypedAsync(sid, from, body);
        await pump.AcceptAsync(new Arrival(sid, ChannelKind.Sms, from, LoopbackCarrier.LineNumber, body, clock.GetUtcNow()), stop);
        return Results.Accepted();
    }
}
