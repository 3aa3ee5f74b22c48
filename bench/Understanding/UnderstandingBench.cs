using System.Diagnostics;
using System.Globalization;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bench.Understanding;

/// <summary>What it costs to learn the content at start, and to check one text for danger and guess its topics, on one core.</summary>
internal static class UnderstandingBench
{
    private const int Rounds = 400;

    private static readonly string[] Texts =
    [
        "hi", "1", "need diapers 64111", "hola necesito ayuda con la renta, somos cuatro y me cortaron la luz", "my 2yo wont sleep and im so tired i could cry",
        "i dont want to be here anymore", "estos niños me van a matar un dia jaja", "how do i get my son an iep? the school keeps saying next month and he is falling behind in reading and math",
        "person", "mi esposo me grita y tengo miedo de que me pegue", "ok thanks", "where can i find a parent group near 20001 on tuesdays at 3", "ya no puedo mas", "does wic cover formula",
    ];

    /// <summary>Prints what was seen.</summary>
    public static int Run(string dialogs)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var begun = Stopwatch.GetTimestamp();
        var brain = Brain.Load(dialogs);
        var first = Stopwatch.GetElapsedTime(begun);
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        begun = Stopwatch.GetTimestamp();
        Brain.Load(dialogs);
        var again = Stopwatch.GetElapsedTime(begun);
        Measure(brain, Rounds / 4);
        var took = Measure(brain, Rounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"loading and learning {first.TotalMilliseconds:F0} ms cold, {again.TotalMilliseconds:F0} ms warm; {held:F0} MB held"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"safety and topics of one text: p50 {took[took.Length / 2]:F1} us, p99 {took[took.Length * 99 / 100]:F1} us, longest {took[^1]:F0} us, over {took.Length} texts"));
        return 0;
    }

    private static double[] Measure(Brain brain, int rounds)
    {
        var took = new List<double>(rounds * Texts.Length);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var text in Texts)
            {
                var begun = Stopwatch.GetTimestamp();
                brain.Safety.Assess(text, SafetyMemory.Empty, DateTimeOffset.UnixEpoch);
                brain.Topics.Guess(text);
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            }
        }
        return [.. took.Order()];
    }
}
