using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Relay;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Takes every text of a worker, and every text of a parent who is in a case. What it leads to is decided in the transaction, by the rows as they stand.</summary>
internal sealed class HandoffTaker(HandoffTools tools) : ITurnTaker
{
    public bool Takes(Conversation conversation, string text) => conversation.WorkerId is not null || conversation.CaseId is not null || Moving.IsMove(text);

    public void Take(TurnDraft draft, string words, SafetyVerdict? verdict)
    {
        if (draft.Before.WorkerId is not null)
            draft.Add(new WorkerTextEffect(draft.Before.Id, words, Danger.Of(verdict), tools));
        else if (draft.Before.CaseId is null)
            draft.Add(new MoveEffect(words, Danger.Of(verdict), tools));
        else
            draft.Add(new ParentTextEffect(draft.Before.Id, words, Danger.Of(verdict), tools));
    }

    public void Wake(TurnDraft draft)
    {
        if (draft.Before.WorkerId is null && draft.Before.CaseId is not null)
            draft.Add(new WakeEffect(draft.Before.Id, tools));
    }
}
