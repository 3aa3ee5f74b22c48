using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A message that a turn decided to send.</summary>
/// <param name="Kind">Why it is sent; decides whether an opted-out person may get it.</param>
/// <param name="Text">Ready for the channel.</param>
/// <param name="Choices">Quick replies, for channels that show them.</param>
/// <param name="Segments">What the carrier will charge, known before sending; 0 off SMS.</param>
/// <param name="NotBefore">Quiet hours, for what the line starts itself; otherwise null.</param>
internal sealed record OutboxDraft(
    MessageKind Kind,
    string Text,
    IReadOnlyList<Choice> Choices,
    int Segments,
    DateTimeOffset? NotBefore = null)
{
    /// <summary>The lane in the queue: 0 crisis, 1 what a person waits for, 2 what the line starts itself.</summary>
    public int Priority() => Kind switch
    {
        MessageKind.Crisis => 0,
        MessageKind.Started => 2,
        _ => 1,
    };
}
