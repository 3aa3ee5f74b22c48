namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>A visitor's conversation as the database knows it.</summary>
/// <param name="HasLeft">True when the visitor left it for good on a shared screen: no token opens it any more.</param>
internal sealed record WebConversation(long Id, bool HasLeft);
