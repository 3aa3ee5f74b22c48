namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A turn that threw: its text stays, and is tried again later.</summary>
/// <param name="NextAttemptAt">When.</param>
/// <param name="Failure">The exception's type; never its message, which may quote the person.</param>
internal sealed record TurnFailure(InboundText Inbound, DateTimeOffset NextAttemptAt, string Failure);
