using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>The parent agreed to what is shared: the case opens.</summary>
internal sealed class OpenEffect(TurnOutcome outcome, string reason, IReadOnlyDictionary<string, string> shared, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        var id = outcome.Conversation.Id;
        await Opening.OpenAsync(desk, new NewCase(
            id, HandoffEvents.LanguageOf(outcome.Conversation), reason, IsCrisis: false, Summary.Seal(scope.Seal, shared, id),
            shared.GetValueOrDefault("skill"), shared.GetValueOrDefault("watched") != "yes"));
    }
}
