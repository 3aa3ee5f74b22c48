using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Community.Tips;

/// <summary>Plans the first small moment when a person said yes to them, and drops what is planned when they no longer want them.</summary>
internal sealed class TipSubscription(BrainSource brains) : IEventEffect
{
    private const string Name = "tips";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened switch
    {
        Subscribed { Name: Name } yes => new Change(First(yes, outcome), outcome.Conversation.Id),
        Unsubscribed { Name: Name } => new Change(null, outcome.Conversation.Id),
        _ => null,
    };

    private NewErrand First(Subscribed subscribed, TurnOutcome outcome) =>
        TipErrand.Of(TipPlan.Of(subscribed.Settings, outcome.At), outcome.Conversation.Id, outcome.At, brains.Current.TimeZone);

    private sealed class Change(NewErrand? first, long conversationId) : ITurnEffect
    {
        public async Task WriteAsync(TurnScope scope)
        {
            await scope.TakeBackAsync(TipErrand.Name, conversationId);
            if (first is not null)
                await scope.PostAsync(first);
        }
    }
}
