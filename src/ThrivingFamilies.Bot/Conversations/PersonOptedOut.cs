using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The person asked for no more messages.</summary>
/// <param name="Source"><c>person</c> or <c>carrier</c>.</param>
internal sealed record PersonOptedOut(string Source) : DialogEvent;
