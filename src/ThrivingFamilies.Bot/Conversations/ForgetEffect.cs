using System.Globalization;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Deletes what a person wrote and what was answered, when they ask for it; a day later also what was still on its way then.</summary>
internal sealed class ForgetEffect(TimeProvider clock) : IEventEffect, IErrandHandler
{
    public string Kind => Forgetting.Kind;

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) =>
        happened is DataDeleted ? new Forgetting(outcome.Conversation.LastPosition - outcome.Drafts.Count, outcome.Drafts.Count) : null;

    public TurnOutcome Run(Conversation conversation, Errand errand) => new()
    {
        Conversation = conversation,
        Effects = [new Forgetting(long.Parse(errand.Payload, CultureInfo.InvariantCulture), null)],
        Errand = errand,
        At = clock.GetUtcNow(),
        ContentVersion = "",
    };
}
