using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Danger asks for a person by itself. After STOP nothing may be sent to the parent; supervisors hear at once that somebody is in danger.</summary>
/// <param name="showsWords">Whether the text is what the worker must know; "yes" to a question is not.</param>
internal sealed class CrisisEffect(TurnOutcome outcome, string category, bool showsWords, HandoffTools tools) : ITurnEffect
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
        var words = outcome.Errand is { Kind: WordErrand.Name } heard ? Word.Parse(heard.Payload).Text : null; // heard while they wait
        var shared = new Dictionary<string, string>();
        if (showsWords && (words ?? outcome.Inbound?.Body) is { Length: > 0 } written)
            shared[Summary.TheirWords] = written;
        await Opening.OpenAsync(desk, new NewCase(
            conversation.Id, HandoffEvents.LanguageOf(conversation), category, IsCrisis: true, Summary.Seal(scope.Seal, shared, conversation.Id)));
    }
}
