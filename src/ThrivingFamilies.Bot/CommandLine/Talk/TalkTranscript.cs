using System.Globalization;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Transcripts;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>
/// Writes a conversation as a test for <c>tests/transcripts</c>. It plays the dialogs alone, as the test will: what the service answers
/// itself (STOP) and quiet hours are not in it.
/// </summary>
internal sealed class TalkTranscript(Brain brain)
{
    /// <summary>What the tests of transcripts begin with.</summary>
    public const long Seed = Transcript.Seed;

    private readonly Transcript transcript = new(brain, Session.New(Seed), Start);

    public static DateTimeOffset Start => Transcript.Start;

    public string Written => transcript.Written;

    /// <returns>What to tell about a text that is left out; null when it is in.</returns>
    public string? Hear(string text, bool isOptedOut)
    {
        if (isOptedOut || CarrierWords.Recognize(text) is not null)
            return $"\"{text}\" is left out of the record: the service answers it, not the dialogs.";
        transcript.Line($"> {text}");
        return null;
    }

    /// <summary>A line that sets the stage: a channel, or a dialog that begins.</summary>
    public bool Line(string line)
    {
        transcript.Line(line);
        return true;
    }

    public void Pass(TimeSpan span) => transcript.Line(string.Create(CultureInfo.InvariantCulture, $"@+{(long)span.TotalMinutes}m"));
}
