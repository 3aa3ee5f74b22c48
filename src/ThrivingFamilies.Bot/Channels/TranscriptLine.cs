using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>One message of a conversation, opened.</summary>
/// <param name="Position">Its number in the conversation: they count up in the order in which things happened.</param>
/// <param name="ProviderMessageId">The id under which a person's message was stored; null for ours.</param>
internal sealed record TranscriptLine(long Position, string? ProviderMessageId, string Text, IReadOnlyList<Choice> Choices, DateTimeOffset At)
{
    public bool IsOurs => ProviderMessageId is null;
}
