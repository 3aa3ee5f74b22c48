namespace ThrivingFamilies.Bot.Conversations;

/// <summary>What a turn changes besides its own conversation: a room's rows, and errands for other conversations.</summary>
internal interface ITurnEffect
{
    /// <summary>Runs in the turn's transaction, behind its savepoint: when it throws, the whole turn did not happen and is tried again.</summary>
    Task WriteAsync(TurnScope scope);
}
