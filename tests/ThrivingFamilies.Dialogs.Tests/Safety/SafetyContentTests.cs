using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

public sealed class SafetyContentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("safety").FullName;

    public SafetyContentTests()
    {
        foreach (var file in Directory.GetFiles(SafetyFiles.Folder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_unknown_class_is_named_with_file_and_line()
    {
        Write("patterns-extra.yaml", "self_harm:\n  urgent:\n    extra rule:\n      - cut <nobody knows>\n");

        Assert.Contains(Problems(), p => p.StartsWith("patterns-extra.yaml:4: ", StringComparison.Ordinal) && p.Contains("<nobody knows>", StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        Write("patterns-extra.yaml", "sadness:\n  soonish:\n    kill oneself:\n      - (cut\n");

        Assert.True(Problems().Count >= 2);
    }

    [Fact]
    public void A_name_used_twice_is_refused()
    {
        Write("patterns-extra.yaml", "self_harm:\n  urgent:\n    cutting:\n      - razor\n");

        Assert.Contains(Problems(), p => p.Contains("each name is used once", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signal_that_does_not_exist_is_refused()
    {
        var path = Path.Combine(_folder, "signals.yaml");
        File.AppendAllText(path, "  odd:\n    signals: [[moonlight]]\n    category: self_harm\n    urgency: urgent\n");

        Assert.Contains(Problems(), p => p.Contains("moonlight", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, "guards.yaml"));

        Assert.Contains(Problems(), p => p.StartsWith("guards.yaml:1: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_yaml_is_named_with_its_line()
    {
        Write("patterns-extra.yaml", "self_harm:\n  urgent: [\n");

        Assert.Contains(Problems(), p => p.StartsWith("patterns-extra.yaml:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_pattern_counts_without_code()
    {
        Write("patterns-extra.yaml", "self_harm:\n  urgent:\n    extra rule:\n      - my <child> ..2 zebrastripes\n");
        var detector = SafetyDetector.Load(_folder);

        Assert.Equal("self_harm", detector.Assess("my daughter has zebrastripes", SafetyMemory.Empty, DateTimeOffset.UnixEpoch).Verdict?.Category);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private IReadOnlyList<string> Problems() => Assert.Throws<SafetyContentException>(() => SafetyDetector.Load(_folder)).Problems;
}
