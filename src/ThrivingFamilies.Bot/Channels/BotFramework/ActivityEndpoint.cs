using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>The default bot endpoint. Without an app id it is open to the Emulator: on loopback, in Development; to everybody else it is shut.</summary>
internal sealed class ActivityEndpoint(
    TurnPump pump, ReplyStore replies, IHostEnvironment host, IOptions<BotFrameworkOptions> options, TimeProvider clock) : IBotEndpoint
{
    private const int LongestText = 10_000;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public async Task HandleAsync(HttpContext context)
    {
        if (!IsOpenTo(context.Connection.RemoteIpAddress))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (await ReadAsync(context.Request) is not { Type.Length: > 0 } activity)
            await RefuseAsync(context, "The body is not an activity: it needs a type.");
        else if (!activity.IsMessage)
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        else if (Problem(activity) is { } problem)
            await RefuseAsync(context, problem);
        else
            await AnswerAsync(context, activity);
    }

    private bool IsOpenTo(IPAddress? caller) =>
        options.Value.AppId is not { Length: > 0 } && host.IsDevelopment() && caller is not null && IPAddress.IsLoopback(caller);

    private static async Task<Activity?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Activity>(request.Body, Json, request.HttpContext.RequestAborted);
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Problem(Activity activity) => activity switch
    {
        { Id: not { Length: > 0 and <= 512 } } => "The message has no id: it is needed so that the same message never counts twice.",
        { ChannelId: not { Length: > 0 and <= 128 } } => "The message has no channelId.",
        { Conversation.Id: not { Length: > 0 and <= 1024 } } => "The message has no conversation.id.",
        { Text.Length: > LongestText } => $"The text is longer than {LongestText} characters.",
        _ => null,
    };

    private async Task AnswerAsync(HttpContext context, Activity activity)
    {
        using var limit = new CancellationTokenSource(AnswerWithin, clock);
        var address = $"bot:{activity.ChannelId}:{activity.Conversation!.Id}";
        var messageId = "BF" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{address}\n{activity.Id}")))[..32];
        try
        {
            await pump.AcceptAsync(
                new Arrival(messageId, ChannelKind.Web, address, $"bot:{activity.ChannelId}", activity.Text ?? "", clock.GetUtcNow(), Trace: System.Diagnostics.Activity.Current?.Id),
                limit.Token);
            if (activity.ExpectsReplies)
                await context.Response.WriteAsJsonAsync(await RepliesAsync(activity, messageId, limit.Token), Json, limit.Token);
            else
                context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (OperationCanceledException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<ExpectedReplies> RepliesAsync(Activity activity, string messageId, CancellationToken stop)
    {
        while (true)
        {
            if (await replies.ReadAsync(messageId, stop) is { } answered)
                return new ExpectedReplies([.. answered.Select(reply => Reply(activity, reply.Text, reply.Choices))]);
            await Task.Delay(LookAgainAfter, clock, stop);
        }
    }

    private static Activity Reply(Activity to, string text, IReadOnlyList<Choice> choices) => new()
    {
        Type = "message",
        ChannelId = to.ChannelId,
        Conversation = to.Conversation,
        From = new ActivityParty(to.Recipient?.Id ?? "line", to.Recipient?.Name, "bot"),
        Recipient = to.From,
        ReplyToId = to.Id,
        Text = text,
        SuggestedActions = choices.Count == 0 ? null : new SuggestedActions(
            [], [.. choices.Select(choice => new CardAction("imBack", choice.Label, choice.Label))]),
    };

    private static Task RefuseAsync(HttpContext context, string problem)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync(problem);
    }
}
