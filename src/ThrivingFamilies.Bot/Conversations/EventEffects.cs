namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The rooms that act on what the dialogs decide.</summary>
internal sealed class EventEffects(IEnumerable<IEventEffect> rooms)
{
    private readonly IEventEffect[] rooms = [.. rooms];

    /// <returns>The outcome, with what its events lead to.</returns>
    public TurnOutcome AddTo(TurnOutcome outcome)
    {
        List<ITurnEffect>? effects = null;
        foreach (var happened in outcome.Events)
        {
            foreach (var room in rooms)
            {
                if (room.Of(happened, outcome) is { } effect)
                    (effects ??= [.. outcome.Effects]).Add(effect);
            }
        }
        return effects is null ? outcome : outcome with { Effects = effects };
    }
}
