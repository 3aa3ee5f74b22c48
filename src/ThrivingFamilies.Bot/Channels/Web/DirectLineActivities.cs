using ThrivingFamilies.Bot.Channels.BotFramework;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>What a visitor says, and the poll of those who open no stream.</summary>
internal static class DirectLineActivities
{
    private const int LongestId = 128;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    public static async Task<IResult> ReadAsync(HttpContext context, string? watermark, WebConversations conversations, WebActivities activities)
    {
        var token = TokenHolder.Of(context);
        return await conversations.FindAsync(token.Conversation, context.RequestAborted) switch
        {
            null => Json(new ActivitySet([], WebActivities.Watermark(WebActivities.Position(watermark)))),
            { HasLeft: true } => DirectLineError.Left(),
            { Id: var id } => Json(await activities.ReadAsync(token, id, WebActivities.Position(watermark), context.RequestAborted)),
        };
    }

    public static async Task<IResult> PostAsync(HttpContext context, WebConversations conversations, WebLimits limits, WebIds ids, TimeProvider clock)
    {
        var token = TokenHolder.Of(context);
        var (activity, status) = await ActivityJson.ReadAsync(context.Request);
        if (activity is null)
            return DirectLineError.Of(status, "BadArgument", "The body is not an activity in JSON, or is too large.");
        if (Problem(activity) is { } problem)
            return DirectLineError.BadArgument(problem);
        var clientId = ActivityJson.Text(activity.ChannelData, "clientActivityID") is { Length: > 0 } given ? given : ids.Next();
        if (!activity.IsMessage)
            return Taken(token, clientId); // typing, events and the like tell the line nothing
        using var lease = limits.Message(token.Conversation);
        if (!lease.IsAcquired)
            return DirectLineError.TooMany(context, WebLimits.RetryAfter(lease));
        return await StoreAsync(context, token, activity, clientId, conversations, clock);
    }

    private static async Task<IResult> StoreAsync(HttpContext context, WebToken token, Activity activity, string clientId, WebConversations conversations, TimeProvider clock)
    {
        if (await conversations.FindAsync(token.Conversation, context.RequestAborted) is { HasLeft: true })
            return DirectLineError.Left();
        return await DirectLineEndpoints.GuardedAsync(context, async () =>
        {
            using var limit = new CancellationTokenSource(AnswerWithin, clock);
            await conversations.AcceptAsync(token.Conversation, clientId, WrittenText.Of(activity), activity.Locale, limit.Token, WrittenText.MediaOf(activity));
            return Taken(token, clientId);
        });
    }

    private static string? Problem(Activity activity)
    {
        if (activity.Type is not { Length: > 0 and <= 64 })
            return "The activity needs a type, such as message.";
        if (ActivityJson.Text(activity.ChannelData, "clientActivityID") is { Length: > 0 } id && !(id.Length <= LongestId && id.All(letter => letter is > ' ' and <= '~' and not '/')))
            return $"channelData.clientActivityID has at most {LongestId} characters, of plain ASCII without spaces and slashes.";
        if (!activity.IsMessage)
            return null;
        var text = WrittenText.Of(activity);
        if (text.Length > WrittenText.Longest)
            return $"The text is longer than {WrittenText.Longest} characters.";
        return string.IsNullOrWhiteSpace(text) && WrittenText.MediaOf(activity) == 0 ? "The message has no text." : null;
    }

    private static IResult Taken(WebToken token, string clientId) => Results.Ok(new { id = WebActivities.IdOf(token.Conversation, clientId) });

    private static IResult Json(ActivitySet set) => Results.Json(set, ActivityJson.Options);
}
