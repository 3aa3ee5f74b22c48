using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Relay;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A parent has everything deleted: their talk ends, and what they shared and what workers noted about them goes. That a case was, and when, stays for the figures.</summary>
internal sealed class ForgottenEffect(long conversationId, HandoffTools tools) : ITurnEffect
{
    private const string WipeNotes = "DELETE FROM handoff_notes WHERE case_id IN (SELECT id FROM handoffs WHERE conversation_id = @id)";

    private const string WipeSummaries = "UPDATE handoffs SET summary = NULL, move_code = NULL WHERE conversation_id = @id";

    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Cases.OpenOfConversationAsync(conversationId) is { } about)
            await Ending.EndAsync(desk, about, about.IsConnected ? "parent_left" : "withdrawn", "parent");
        await scope.Connection.ExecuteAsync(WipeNotes, new { id = conversationId }, scope.Transaction);
        await scope.Connection.ExecuteAsync(WipeSummaries, new { id = conversationId }, scope.Transaction);
    }
}
