using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Hears at once what other replicas said to visitors whose stream is open here.</summary>
internal sealed class StreamListener(Database database, StreamHub hub, TimeProvider clock, ILogger<StreamListener> log) : PostgresListener(database, "line_said", clock)
{
    protected override void Heard(long conversationId) => hub.Ring(conversationId);

    protected override void BrokeOff(Exception error) =>
        log.LogWarning("Listening for words of other replicas broke off ({Failure}); the streams look by themselves until it is back.", Fault.Describe(error));
}
