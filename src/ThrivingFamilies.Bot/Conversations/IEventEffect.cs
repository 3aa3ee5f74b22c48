using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Makes what the dialogs decided happen in a room. Registered by the room.</summary>
internal interface IEventEffect
{
    /// <returns>Null when this event is not the room's.</returns>
    ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome);
}
