using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Quick replies of a message.</summary>
internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions)
{
    /// <returns>Null for a message that offers none; <c>to</c> is empty, which means everybody.</returns>
    public static SuggestedActions? For(IReadOnlyList<Choice> choices) => choices.Count == 0 ? null : new SuggestedActions(
        [], [.. choices.Select(choice => new CardAction("imBack", choice.Label, choice.Label))]);
}
