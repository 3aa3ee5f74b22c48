using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>A content folder whose line says back what it heard, so that every answer names the text that it answers.</summary>
internal static class EchoContent
{
    private const string Welcome = """
        title: { en: echo, es: eco }
        reviewed: 2026-11-22
        source: [test]
        start:
          - ask: note
            kind: text
            text: { en: Next?, es: ¿Qué sigue? }
          - say: { en: "Heard {note}.", es: "Oí {note}." }
          - go: start
        """;

    /// <param name="folder">Gets a folder <c>dialogs</c>; a line in Development that is started there uses it.</param>
    public static void Write(string folder)
    {
        var dialogs = Directory.CreateDirectory(Path.Combine(folder, "dialogs")).FullName;
        File.Copy(Path.Combine(Repository.Dialogs, "line.yaml"), Path.Combine(dialogs, "line.yaml"));
        Directory.CreateDirectory(Path.Combine(dialogs, "language"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Dialogs, "language")))
            File.Copy(file, Path.Combine(dialogs, "language", Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(dialogs, "welcome.yaml"), Welcome);
    }

    /// <returns>The text that a message answers; null when it answers none by name.</returns>
    public static string? HeardIn(string message) =>
        message.StartsWith("Heard ", StringComparison.Ordinal) && message.IndexOf('.', StringComparison.Ordinal) is > 6 and var end ? message[6..end] : null;
}
