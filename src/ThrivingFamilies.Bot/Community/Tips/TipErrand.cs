using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Community.Tips;

/// <summary>Sends a small moment and plans the next one: in fit hours, never after STOP, and not while a worker is with the person.</summary>
internal sealed class TipErrand(BrainSource brains, QuietHours quietHours, TimeProvider clock) : IErrandHandler
{
    public const string Name = "tip";

    public string Kind => Name;

    public static NewErrand Of(TipPlan plan, long conversationId, DateTimeOffset now, TimeZoneInfo zone) =>
        new(conversationId, Name, plan.ToJson(), plan.NextAfter(now, zone), conversationId);

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var draft = new TurnDraft(brains.Current, conversation, null, clock.GetUtcNow()) { Errand = errand };
        if (conversation.OptedOutAt is not null)
            return draft.Finish();
        var fit = quietHours.NextFit(conversation, draft.Now);
        if (fit > draft.Now)
            return draft.Finish() with { ErrandAgainAt = fit };
        Send(draft, conversation, TipPlan.Parse(errand.Payload));
        return draft.Finish();
    }

    private static void Send(TurnDraft draft, Conversation conversation, TipPlan plan)
    {
        if (draft.Brain.Tip(plan.AgeAt(draft.Now), draft.Session.Language, plan.Sent) is not { } tip)
            return;
        draft.SayText(tip, MessageKind.Started);
        draft.Add(new PlanNext(Of(plan with { Sent = plan.Sent + 1 }, conversation.Id, draft.Now, draft.Brain.TimeZone)));
    }

    private sealed class PlanNext(NewErrand next) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => scope.PostAsync(next);
    }
}
