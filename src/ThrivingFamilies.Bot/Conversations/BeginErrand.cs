using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Begins a dialog that is due, such as a follow-up: in fit hours, not after STOP, and not while a worker is with the person.</summary>
internal sealed class BeginErrand(BrainSource brains, QuietHours quietHours, TimeProvider clock) : IErrandHandler
{
    public const string Name = "begin";

    public string Kind => Name;

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var draft = new TurnDraft(brains.Current, conversation, null, clock.GetUtcNow()) { Errand = errand };
        if (conversation.OptedOutAt is not null || !draft.Brain.Dialogs.Contains(errand.Payload))
            return draft.Finish();
        if (quietHours.NextFit(conversation, draft.Now) is var fit && fit > draft.Now)
            return draft.Finish() with { ErrandAgainAt = fit };
        draft.Say(draft.Brain.Turn(draft.Session, Incoming.Begin(errand.Payload, conversation.Channel), draft.Now), startedByLine: true);
        return draft.Finish();
    }
}
