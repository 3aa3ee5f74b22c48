using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A reminder that a dialog set becomes an errand of its own conversation.</summary>
internal sealed class ReminderEffect : IEventEffect
{
    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is ReminderSet reminder ? new Post(reminder, outcome.Conversation.Id) : null;

    private sealed class Post(ReminderSet reminder, long conversationId) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => scope.PostAsync(new NewErrand(conversationId, BeginErrand.Name, reminder.Dialog, reminder.At));
    }
}
