using System.Text.Json;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Safety.Evaluation;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

/// <summary>The shipped content, the texts for judging, and one detector for all tests.</summary>
internal static class SafetyFiles
{
    private static readonly Lazy<SafetyDetector> Shared = new(() => SafetyDetector.Load(Folder, EverydayNeeds.In(Path.Combine(Folder, "..", "examples"))));

    internal static string Folder => Find("dialogs/safety") ?? throw new DirectoryNotFoundException("dialogs/safety is not above the tests.");

    internal static SafetyDetector Detector => Shared.Value;

    internal static SafetyVerdict? Assess(string text) => Detector.Assess(text, SafetyMemory.Empty, DateTimeOffset.UnixEpoch).Verdict;

    internal static string OwnFile(string name) =>
        Path.Combine(Find("tests/ThrivingFamilies.Dialogs.Tests/Safety") ?? throw new DirectoryNotFoundException("The tests' sources are not above the tests."), name);

    internal static IReadOnlyList<SafetyCase> DevelopmentSet()
    {
        var path = Find("../shared/data/messages/safety_dev.jsonl") ?? Find("shared/data/messages/safety_dev.jsonl");
        if (path is null) Assert.Skip("../shared/data is absent: safety_dev.jsonl cannot be judged.");
        return SafetyCases.ReadJsonLines(path);
    }

    /// <summary>First messages about needs, and whether an alarm would be right for them.</summary>
    internal static IReadOnlyList<(string Text, bool MayAlarm)> NeedsSet()
    {
        var path = Find("../shared/data/messages/needs_dev.jsonl") ?? Find("shared/data/messages/needs_dev.jsonl");
        if (path is null) Assert.Skip("../shared/data is absent: needs_dev.jsonl cannot be judged.");
        return [.. File.ReadLines(path).Select(Need)];
    }

    private static (string Text, bool MayAlarm) Need(string line)
    {
        using var row = JsonDocument.Parse(line);
        var urgencies = row.RootElement.GetProperty("acceptable_safety_urgency").EnumerateArray().Select(u => u.GetString());
        return (row.RootElement.GetProperty("text").GetString() ?? "", urgencies.Any(u => u != "none"));
    }

    /// <summary>The project's own texts for judging: <c>language | kind | urgencies | text</c>.</summary>
    internal static IReadOnlyList<SafetyCase> OwnSet(string name) =>
        [.. File.ReadLines(OwnFile(name)).Where(l => !l.StartsWith('#')).Select(Row)];

    private static SafetyCase Row(string line)
    {
        var parts = line.Split(" | ", 4);
        var none = parts[1].StartsWith("none/", StringComparison.Ordinal);
        return new(parts[3], parts[0], none ? parts[1][5..] : parts[1], none ? [] : [.. parts[2].Split(',').Select(Urgency)], none && parts[2] == "soft");
    }

    private static SafetyUrgency Urgency(string text) => Enum.Parse<SafetyUrgency>(text, ignoreCase: true);

    private static string? Find(string below)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.GetFullPath(Path.Combine(folder.FullName, below));
            if (Path.Exists(path)) return path;
        }
        return null;
    }
}
