using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

public sealed class TurnCostTests
{
    private const string Question = """
        start:
          - ask: helper
            text: { en: [Who could help?, Who is near?], es: [¿Quién te ayuda?, ¿Quién está cerca?] }
            choices:
              family: { en: My family, es: Mi familia }
              friend: { en: A friend, es: Una amistad }
          - go: start
        """;

    [Fact]
    public void A_numbered_answer_takes_less_than_five_kilobytes()
    {
        var brain = Some.BrainWith(Question);
        var session = brain.Turn(Some.MetSession, Incoming.Begin("test", ChannelKind.Sms), Some.Now).Session;
        for (var i = 0; i < 20; i++)
            session = brain.Turn(session, Some.Text("2"), Some.Now).Session;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            session = brain.Turn(session, Some.Text("2"), Some.Now).Session;

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 5_000);
    }
}
