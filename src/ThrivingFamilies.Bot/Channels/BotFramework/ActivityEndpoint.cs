using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>
/// The default bot endpoint. With an app id it believes tokens of the Bot Connector; without one it is open to the Emulator: on loopback, in Development; to everybody else it is shut.
/// </summary>
internal sealed class ActivityEndpoint(
    TurnPump pump, ReplyStore replies, BotConversations conversations, ConnectorDelivery delivery, BotTokenCheck tokens, ServiceAddress addresses,
    IHostEnvironment host, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<ActivityEndpoint> log) : IBotEndpoint
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    public async Task HandleAsync(HttpContext context)
    {
        if (!options.Value.HasAppId && !IsOpenTo(context.Connection.RemoteIpAddress))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (options.Value.HasAppId && Web.TokenHolder.Bearer(context.Request) is null)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The request has no bearer token of the Bot Connector.");
            return;
        }
        var (activity, status) = await ActivityJson.ReadAsync(context.Request);
        if (activity is not { Type.Length: > 0 and <= 64 })
            await RefuseAsync(context, status, "The body is not an activity: it needs a type.");
        else
            await AdmitAsync(context, activity);
    }

    private bool IsOpenTo(IPAddress? caller) => host.IsDevelopment() && caller is not null && IPAddress.IsLoopback(caller);

    private async Task AdmitAsync(HttpContext context, Activity activity)
    {
        using var limit = new CancellationTokenSource(AnswerWithin, clock);
        try
        {
            if (options.Value.HasAppId && !await tokens.IsGenuineAsync(Web.TokenHolder.Bearer(context.Request)!, activity, limit.Token))
                await RefuseAsync(context, StatusCodes.Status403Forbidden, "The token is not one of the Bot Connector for this bot, channel and service.");
            else
                await AnswerAsync(context, activity, limit.Token);
        }
        catch (Exception error) when (error is not BadHttpRequestException)
        {
            log.LogError("An activity was not taken in and is not acknowledged ({Failure}).", Fault.Describe(error));
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task AnswerAsync(HttpContext context, Activity activity, CancellationToken stop)
    {
        if (activity.IsInvoke)
            await context.Response.WriteAsJsonAsync(new { }, stop); // whoever invokes waits for an answer; the line has nothing to invoke
        else if (!activity.IsMessage && !activity.BringsSomebody)
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        else if (Problem(activity) is { } problem)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem);
        else
            await TakeAsync(context, activity, stop);
    }

    private string? Problem(Activity activity) => activity switch
    {
        { IsMessage: true, Id: not { Length: > 0 and <= 512 } } => "The message has no id: it is needed so that the same message never counts twice.",
        { ChannelId: not { Length: > 0 and <= 128 } } => "The activity has no channelId.",
        _ when activity.Conversation?.Id is not { Length: > 0 and <= 1024 } => "The activity has no conversation.id.",
        { IsMessage: true } when WrittenText.Of(activity).Length > WrittenText.Longest => $"The text is longer than {WrittenText.Longest} characters.",
        { ExpectsReplies: false, ServiceUrl.Length: > 0 } when !addresses.Allows(activity.ServiceUrl) => "The serviceUrl is not one that replies may go to: a public https address.",
        _ => null,
    };

    private async Task TakeAsync(HttpContext context, Activity activity, CancellationToken stop)
    {
        var address = $"bot:{activity.ChannelId}:{activity.Conversation!.Id}";
        var messageId = MessageId(address, activity.IsMessage ? activity.Id! : "");
        await pump.AcceptAsync(
            new Arrival(
                messageId, ChannelKind.Web, address, Door.For($"bot:{activity.ChannelId}", activity.Locale), activity.IsMessage ? WrittenText.Of(activity) : "", clock.GetUtcNow(),
                WrittenText.MediaOf(activity), Trace: System.Diagnostics.Activity.Current?.Id),
            stop);
        if (activity.ExpectsReplies)
            await context.Response.WriteAsJsonAsync(await RepliesAsync(activity, messageId, stop), ActivityJson.Options, stop);
        else
            await AcknowledgeAsync(context, activity, messageId, stop);
    }

    // Acknowledged once it is known where the answer goes: a channel that hears nothing sends the activity again.
    private async Task AcknowledgeAsync(HttpContext context, Activity activity, string messageId, CancellationToken stop)
    {
        if (activity.ServiceUrl is { Length: > 0 } && await replies.ConversationOfAsync(messageId, stop) is { } conversation)
        {
            await conversations.SaveAsync(conversation, BotReference.Of(activity));
            delivery.Ring();
        }
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task<ExpectedReplies> RepliesAsync(Activity activity, string messageId, CancellationToken stop)
    {
        while (true)
        {
            if (await replies.ReadAsync(messageId, stop) is { } answered)
            {
                if (answered is [.., var last] && await replies.ConversationOfAsync(messageId, stop) is { } conversation)
                    await conversations.AdvanceAsync(conversation, last.Position); // said here: not to be brought a second time
                var reference = BotReference.Of(activity);
                return new ExpectedReplies([.. answered.Select(reference.Say)]);
            }
            await Task.Delay(LookAgainAfter, clock, stop);
        }
    }

    private static string MessageId(string address, string id) => "BF" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{address}\n{id}")))[..32];

    private static Task RefuseAsync(HttpContext context, int status, string problem)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(problem);
    }
}
