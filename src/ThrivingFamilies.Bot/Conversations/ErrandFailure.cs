namespace ThrivingFamilies.Bot.Conversations;

/// <summary>An errand that threw: it stays, and is tried again later.</summary>
/// <inheritdoc cref="TurnFailure"/>
internal sealed record ErrandFailure(Errand Errand, DateTimeOffset NextAttemptAt, string Failure);
