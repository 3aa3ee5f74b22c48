namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Runs the errands of one kind. Registered by its room.</summary>
internal interface IErrandHandler
{
    /// <summary>The name that errands carry; stored, so it never changes.</summary>
    string Kind { get; }

    /// <summary>Decides what the errand does to its conversation, without touching anything; what must look into the database is an <see cref="ITurnEffect"/>.</summary>
    /// <returns>An outcome; with <see cref="TurnOutcome.ErrandAgainAt"/> it runs again later instead of being done.</returns>
    TurnOutcome Run(Conversation conversation, Errand errand);
}
