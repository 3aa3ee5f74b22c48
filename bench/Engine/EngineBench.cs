using System.Diagnostics;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Bench.Engine;

/// <summary>What a turn costs in the engine alone: one core, a choice question answered by its number, sessions in memory.</summary>
internal static class EngineBench
{
    private const int Turns = 300_000;

    /// <summary>The same number of people whatever the number of dialogs, so that only the content differs.</summary>
    private const int People = 1_000;

    private const string Question = """
        start:
          - ask: helper
            text: { en: [Who could help?, Who is near?], es: [¿Quién te ayuda?, ¿Quién está cerca?] }
            choices:
              family: { en: My family, es: Mi familia }
              friend: { en: A friend, es: Una amistad }
              nobody: { en: No one right now, es: Nadie por ahora }
          - go: start
        """;

    /// <summary>Prints turns a second, bytes a turn, and how both change from 10 to 1,000 dialogs.</summary>
    public static int Run(string dialogs)
    {
        var shipped = ContentFolder.Read(dialogs).Where(file => file.Room == "language" || file.Path is "line.yaml" or "welcome.yaml").ToList();
        foreach (var count in (int[])[10, 1_000])
        {
            var brain = new Brain(ContentLoader.Load([.. shipped, .. Enumerable.Range(0, count).Select(i => new ContentFile($"dialog-{i}.yaml", Question))]));
            Measure(brain, Turns / 10, count);
            var (turns, bytes) = Measure(brain, Turns, count);
            Console.WriteLine($"engine, {count,5} dialogs: {turns,9:N0} turns/s, {bytes,6:N0} bytes a turn");
        }
        CheckBench.Run(dialogs);
        return 0;
    }

    private static (double TurnsPerSecond, double BytesPerTurn) Measure(Brain brain, int turns, int dialogs)
    {
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var sessions = Enumerable.Range(0, People).Select(i => brain.Turn(Session.New(i), Incoming.Begin($"dialog-{i % dialogs}", ChannelKind.Sms), now).Session).ToArray();
        for (var i = 0; i < sessions.Length; i++)
            sessions[i] = brain.Turn(sessions[i], new("1", ChannelKind.Sms), now).Session;
        var (bytes, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0; i < turns; i++)
            sessions[i % People] = brain.Turn(sessions[i % People], new("2", ChannelKind.Sms), now).Session;
        return (turns / clock.Elapsed.TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / turns);
    }
}
