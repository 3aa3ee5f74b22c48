namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>
/// The bot endpoint port: speaks the Bot Framework protocol at <c>POST /api/messages</c>. The default build speaks it itself,
/// the vendor build plugs the SDK's adapter in; both hand messages to the same inbox and pass the same contract tests.
/// </summary>
internal interface IBotEndpoint
{
    /// <summary>
    /// Answers one activity: authenticates it, stores a message once (by channel, conversation and activity id) before it acknowledges,
    /// and returns the line's answer in the response where the sender asks for that (<c>deliveryMode: expectReplies</c>).
    /// Malformed activities get 400, unauthenticated ones 401 or 403; activities of other types are acknowledged.
    /// </summary>
    Task HandleAsync(HttpContext context);
}
