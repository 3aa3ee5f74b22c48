using System.Diagnostics;
using System.Globalization;

namespace ThrivingFamilies.Bench.Engine;

/// <summary>What <c>check</c> takes, from the start of the program to its end: over the content that ships, and with 1,000 dialogs beside it.</summary>
internal static class CheckBench
{
    private const int Dialogs = 1_000;
    private const int Rounds = 3;

    private const string Dialog = """
        title: { en: asking for help #, es: pedir ayuda # }
        examples:
          en: [how do i ask my sister for help #, i hate asking for help #]
          es: [me da pena pedir ayuda #, no sé cómo pedir ayuda #]
        source: [001_f1b55d215b7ebbc9]
        reviewed: 2026-11-22
        start:
          - say:
              en: ["Asking is what strong parents do.", "It takes courage to ask. You did it."]
              es: ["Pedir ayuda es de valientes.", "Pedir ayuda cuesta. Y ya diste el paso."]
          - ask: helper#
            text: { en: "Who could you ask first?", es: "¿A quién le podrías pedir primero?" }
            choices:
              family: { en: Someone in my family, es: Alguien de mi familia }
              friend: { en: A friend or neighbor, es: Una amistad o vecino }
              nobody: { en: No one right now, es: Nadie por ahora, go: alone }
          - say: { en: "Good that you have {helper#}.", es: "Qué bueno que cuentas con {helper#}." }
        alone:
          - say: { en: "You have this line too. Text me any time.", es: "También tienes esta línea. Escribe cuando quieras." }
        """;

    /// <summary>Prints the best of three runs each: the machine's other work only ever adds.</summary>
    public static void Run(string dialogs)
    {
        var folder = Directory.CreateTempSubdirectory("check-bench").FullName;
        try
        {
            var shipped = Best(dialogs);
            Fill(folder, dialogs);
            var many = Best(folder);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check,  {Dialogs,5:N0} dialogs beside the shipped content: {many:0.00} s from start to finish; the shipped content alone {shipped:0.00} s"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(string folder, string dialogs)
    {
        foreach (var file in Directory.EnumerateFiles(dialogs, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(dialogs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        for (var i = 0; i < Dialogs; i++)
            File.WriteAllText(Path.Combine(folder, $"bench-{i}.yaml"), Dialog.Replace("#", $"{i}", StringComparison.Ordinal));
    }

    private static double Best(string folder) => Enumerable.Range(0, Rounds).Min(_ => Once(folder));

    private static double Once(string folder)
    {
        var clock = Stopwatch.StartNew();
        using var check = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThrivingFamilies.Bot.dll"), "check", folder, "--format", "json"]) { RedirectStandardOutput = true })!;
        check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }
}
