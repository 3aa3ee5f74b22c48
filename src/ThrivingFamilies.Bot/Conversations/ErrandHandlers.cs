namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Who runs which errand.</summary>
internal sealed class ErrandHandlers(IEnumerable<IErrandHandler> handlers)
{
    private readonly Dictionary<string, IErrandHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <exception cref="InvalidOperationException">No room of this program knows the kind; a newer one may.</exception>
    public TurnOutcome Run(Conversation conversation, Errand errand) => byKind.TryGetValue(errand.Kind, out var handler)
        ? handler.Run(conversation, errand)
        : throw new InvalidOperationException($"No room runs errands of kind \"{errand.Kind}\".");
}
