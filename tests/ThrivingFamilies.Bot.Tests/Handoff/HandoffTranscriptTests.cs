using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>
/// Whole handoffs with several speakers, <c>tests/transcripts/handoff</c>. After an intended change, run with the environment variable
/// UPDATE_TRANSCRIPTS=1 and read the difference before you commit it.
/// </summary>
public sealed class HandoffTranscriptTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "transcripts", "handoff");

    public static TheoryData<string> Transcripts => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void A_handoff_plays_as_written(string file)
    {
        var path = Path.Combine(Folder, file);
        var script = File.ReadAllText(path).ReplaceLineEndings("\n");

        var played = HandoffPlay.Of(script);

        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(path, played.TrimEnd() + "\n");
        else
            Assert.Equal(script.TrimEnd(), played.TrimEnd());
    }
}
