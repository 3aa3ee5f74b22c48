namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>What a token says, once its signature held.</summary>
/// <param name="Visitor">Begins with <c>dl_</c>; the only name that the visitor's messages carry.</param>
/// <param name="Conversation">The one conversation that the token opens.</param>
/// <param name="Use">What it is good for.</param>
internal sealed record WebToken(string Visitor, string Conversation, WebTokenUse Use, DateTimeOffset Expires);
