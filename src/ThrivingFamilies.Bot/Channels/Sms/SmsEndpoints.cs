using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>Twilio's webhooks: <c>POST /sms</c> (a text came in) and <c>POST /sms/status</c> (what became of one of ours).</summary>
internal static class SmsEndpoints
{
    private const int LargestRequest = 64 * 1024;
    private const string NothingToSay = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    // Well inside the carrier's 15 seconds, so that it hears 503 and comes again rather than hang up on us.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    public static void MapSms(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/sms").AddEndpointFilter<SignedByTwilio>().WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        group.MapPost("/", ReceiveAsync).DisableAntiforgery();
        group.MapPost("/status", HearStatusAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, TurnPump pump, TimeProvider clock, ILogger<TwilioTransport> log)
    {
        var form = context.Request.Form;
        if (Problem(form) is { } problem)
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        using var limit = new CancellationTokenSource(AnswerWithin, clock);
        try
        {
            await pump.AcceptAsync(Read(form, clock.GetUtcNow()), limit.Token);
            return Results.Content(NothingToSay, "text/xml");
        }
        catch (Exception error)
        {
            log.LogError("A text was not stored and is not acknowledged ({Failure}).", Fault.Describe(error));
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> HearStatusAsync(HttpContext context, OutboxResults results, TimeProvider clock)
    {
        var form = context.Request.Form;
        var status = form["MessageStatus"].ToString();
        var sid = form["MessageSid"].ToString();
        if (!long.TryParse(context.Request.Query["m"], CultureInfo.InvariantCulture, out var outboxId) || !IsName(status) || !IsName(sid))
            return Results.Text("m, MessageSid and MessageStatus are needed.", statusCode: StatusCodes.Status400BadRequest);
        await results.HearAsync(outboxId, sid, status, int.TryParse(form["ErrorCode"], CultureInfo.InvariantCulture, out var code) ? code : null, clock.GetUtcNow());
        return Results.NoContent();
    }

    private static Arrival Read(IFormCollection form, DateTimeOffset now) => new(
        form["MessageSid"].ToString(), ChannelKind.Sms, form["From"].ToString(), form["To"].ToString(), form["Body"].ToString(), now,
        int.TryParse(form["NumMedia"], CultureInfo.InvariantCulture, out var media) ? Math.Clamp(media, 0, 10) : 0,
        form["OptOutType"].ToString() is { Length: > 0 } optOut ? optOut : null,
        Activity.Current?.Id);

    private static string? Problem(IFormCollection form)
    {
        if (!IsName(form["MessageSid"].ToString()))
            return "MessageSid is missing or is not a message id.";
        if (!PhoneNumber.IsSender(form["From"].ToString()))
            return "From is not a number in E.164 form or a short code.";
        return PhoneNumber.IsSender(form["To"].ToString()) ? null : "To is not a number in E.164 form or a short code.";
    }

    private static bool IsName(string value) => value.Length is > 0 and <= 64 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
