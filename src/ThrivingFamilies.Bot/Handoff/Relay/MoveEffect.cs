using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>A phone texts the number that a website shows: the talk goes on there. A number that no case shows is a text like any other.</summary>
internal sealed class MoveEffect(string text, Danger? danger, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        var here = scope.Outcome.Conversation.Id;
        if (await desk.Cases.OfMoveCodeAsync(Moving.CodeIn(text)!) is { } about && about.ConversationId != here)
            await Moving.TakeAsync(desk, about, here);
        else
            await desk.LeaveAsync(here, new Word { Deed = WordDeed.Hear, Text = text, Danger = danger });
    }
}
