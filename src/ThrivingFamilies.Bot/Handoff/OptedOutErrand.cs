using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>The carrier turned a message away because its reader opted out there (Twilio 21610): the same as STOP.</summary>
internal sealed class OptedOutErrand(HandoffTools tools) : IErrandHandler
{
    /// <summary>As the channels leave it.</summary>
    public string Kind => "opted_out";

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var draft = new TurnDraft(tools.Brains.Current, conversation, null, tools.Clock.GetUtcNow()) { Errand = errand };
        draft.Add(new OptedOutEffect(conversation, tools));
        return draft.Finish();
    }
}
