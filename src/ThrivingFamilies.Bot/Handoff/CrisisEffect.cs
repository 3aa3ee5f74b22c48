using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Danger asks for a person by itself. After STOP nothing may be sent to the parent; supervisors hear at once that somebody is in danger.</summary>
internal sealed class CrisisEffect(TurnOutcome outcome, string category, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        var conversation = outcome.Conversation;
        if (conversation.OptedOutAt is not null)
        {
            await desk.TellSupervisorsAsync("handoff.supervisor.opted_out_crisis");
            return;
        }
        var shared = new Dictionary<string, string>();
        if (outcome.Inbound?.Body is { Length: > 0 } words)
            shared[Summary.TheirWords] = words;
        await Opening.OpenAsync(desk, new NewCase(
            conversation.Id, HandoffEvents.LanguageOf(conversation), category, IsCrisis: true, Summary.Seal(scope.Seal, shared, conversation.Id)));
    }
}
