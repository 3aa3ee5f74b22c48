using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>The dialogs wanted to say something of their own accord: they may while the parent waits, and not while a worker is with them.</summary>
internal sealed class WakeEffect(long conversationId, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Cases.OpenOfConversationAsync(conversationId) is not { IsConnected: true })
            await desk.LeaveAsync(conversationId, new Word { Deed = WordDeed.Wake });
    }
}
