using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Transcripts;

namespace ThrivingFamilies.Dialogs.Tests.Transcripts;

/// <summary>
/// Whole conversations with the content that ships, <c>tests/transcripts/DIALOG.SCENARIO.txt</c>. After an intended change, run with
/// the environment variable UPDATE_TRANSCRIPTS=1 and read the difference before you commit it.
/// </summary>
public sealed class TranscriptTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "transcripts");

    public static TheoryData<string> Transcripts => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void A_transcript_plays_as_written(string file)
    {
        var path = Path.Combine(Folder, file);
        var script = File.ReadAllText(path).ReplaceLineEndings("\n");

        var played = Transcript.Of(Some.Brain, script, directory: new SmallDirectory());

        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(path, played);
        else
            Assert.Equal(script.TrimEnd(), played.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void A_transcript_is_named_after_its_dialog(string file) =>
        Assert.True(File.Exists(Path.Combine(Repository.Dialogs, file.Split('.')[0] + ".yaml")), $"{file} names no dialog.");
}
