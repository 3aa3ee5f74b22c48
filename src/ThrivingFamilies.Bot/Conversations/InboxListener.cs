using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Hears of texts that another replica stored for a conversation that this one may be holding.</summary>
internal sealed class InboxListener(Database database, TurnPump pump, TimeProvider clock, ILogger<InboxListener> log) : PostgresListener(database, "line_inbox", clock)
{
    protected override void Heard(long conversationId) => pump.Post(new PumpItem.Resume(conversationId));

    protected override void BrokeOff(Exception error) =>
        log.LogWarning("Listening for texts of other replicas broke off ({Failure}); the sweep covers until it is back.", Fault.Describe(error));
}
