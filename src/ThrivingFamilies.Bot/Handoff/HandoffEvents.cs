using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What the dialogs and the safety check decide that needs a person.</summary>
internal sealed class HandoffEvents(HandoffTools tools) : IEventEffect
{
    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened switch
    {
        PersonOptedOut when outcome.Conversation is { CaseId: null, WorkerId: null } => null,
        PersonOptedOut => new OptedOutEffect(outcome.Conversation, tools),
        _ when outcome.Conversation.WorkerId is not null => null,
        DataDeleted => new ForgottenEffect(outcome.Conversation.Id, tools),
        SafetyNoticed { Verdict.Unsure: false } noticed => new CrisisEffect(outcome, noticed.Verdict.Category, showsWords: true, tools),
        PersonRequested { Reason: "safety" } => new CrisisEffect(outcome, "safety", showsWords: false, tools),
        PersonRequested { Shared: { } shared, Dialog: Waiting.ChoiceDialog } choice => new ChoiceEffect(outcome, choice.Reason, shared, tools),
        PersonRequested { Shared: { } shared } request => new OpenEffect(outcome, request.Reason, shared, tools),
        _ => null,
    };

    public static string LanguageOf(Conversation conversation) => conversation.Session is { } json ? Session.Parse(json).Language : "en";
}
