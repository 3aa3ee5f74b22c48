using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A timer of a case that ran out.</summary>
internal sealed class TimerErrand(CaseTimer timer, HandoffTools tools) : IErrandHandler
{
    public string Kind { get; } = NameOf(timer);

    public static string NameOf(CaseTimer timer) => "handoff." + timer.ToString().ToLowerInvariant();

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var draft = new TurnDraft(tools.Brains.Current, conversation, null, tools.Clock.GetUtcNow()) { Errand = errand };
        draft.Add(new TimerEffect(timer, errand.Subject ?? 0, errand.Payload, tools));
        return draft.Finish();
    }
}
