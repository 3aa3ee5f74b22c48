using System.Globalization;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>
/// A day after a person had everything deleted, where their replies went is gone too: until then the answer to the wish must reach them. Who
/// wrote again in between is in touch anew and is kept.
/// </summary>
internal sealed class ForgetBotReference(TimeProvider clock) : IEventEffect, IErrandHandler
{
    // How far the replies went stays: otherwise the next message would bring all that is emptied once more.
    private const string Empty = """
        UPDATE bot_conversations SET reference = @none, attempts = 0
        WHERE conversation_id = @id AND NOT EXISTS (SELECT 1 FROM inbox WHERE conversation_id = @id AND position > @upTo)
        """;

    public string Kind => "forget_bot";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is DataDeleted && outcome.Conversation.Address.StartsWith("bot:", StringComparison.Ordinal)
        ? new Post(new NewErrand(outcome.Conversation.Id, Kind, outcome.Conversation.LastPosition.ToString(CultureInfo.InvariantCulture), outcome.At.AddDays(1)))
        : null;

    public TurnOutcome Run(Conversation conversation, Errand errand) => new()
    {
        Conversation = conversation,
        Effects = [new Forget(conversation.Id, long.Parse(errand.Payload, CultureInfo.InvariantCulture))],
        Errand = errand,
        At = clock.GetUtcNow(),
        ContentVersion = "",
    };

    private sealed class Post(NewErrand errand) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => scope.PostAsync(errand);
    }

    private sealed class Forget(long id, long upTo) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => scope.Connection.ExecuteAsync(Empty, new { id, upTo, none = Array.Empty<byte>() }, scope.Transaction);
    }
}
