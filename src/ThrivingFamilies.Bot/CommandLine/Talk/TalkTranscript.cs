using System.Globalization;
using System.Text;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>
/// Writes a conversation as a test for <c>tests/transcripts</c>: what the person texts (<c>&gt;</c>), what the line says (<c>&lt;</c>) and
/// decides (<c>!</c>). It plays the dialogs alone, as the test will: what the service answers itself (STOP) and quiet hours are not in it.
/// </summary>
internal sealed class TalkTranscript(Brain brain)
{
    /// <summary>What the tests of transcripts begin with.</summary>
    public const long Seed = 7;

    private static readonly Type[] Quiet = [typeof(MessageSaid), typeof(WakeRequested)];
    private readonly StringBuilder written = new();
    private Session session = Session.New(Seed);
    private DateTimeOffset now = Start;
    private ChannelKind channel = ChannelKind.Sms;
    private DateTimeOffset? wake;

    /// <summary>A Sunday evening, six o'clock in Chicago.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 18, 0, 0, TimeSpan.FromHours(-6));

    public string Written => written.ToString();

    /// <returns>What to tell about a text that is left out; null when it is in.</returns>
    public string? Hear(string text, bool isOptedOut)
    {
        if (isOptedOut || CarrierWords.Recognize(text) is not null)
            return $"\"{text}\" is left out of the record: the service answers it, not the dialogs.";
        Write($"> {text}");
        var assessment = brain.Assess(session, text, now);
        session = session with { Safety = assessment.Memory };
        Turn(new(text, channel, assessment.Verdict));
        return null;
    }

    /// <summary>A line that sets the stage: a channel, or a dialog that begins.</summary>
    public bool Line(string line)
    {
        Write(line);
        if (line.StartsWith("@begin ", StringComparison.Ordinal))
            Turn(Incoming.Begin(line[7..], channel));
        else
            channel = line == "@web" ? ChannelKind.Web : ChannelKind.Sms;
        return true;
    }

    public void Pass(TimeSpan span)
    {
        Write(string.Create(CultureInfo.InvariantCulture, $"@+{(long)span.TotalMinutes}m"));
        var until = now + span;
        while (wake <= until)
        {
            (now, wake) = (wake.Value, null);
            Turn(Incoming.Wake(channel));
        }
        now = until;
    }

    private void Turn(Incoming incoming)
    {
        var result = brain.Turn(Session.Parse(session.ToJson()), incoming, now);
        session = result.Session;
        wake = incoming.IsWake ? wake : null;
        foreach (var happened in result.Events)
            Write(happened);
        Write("");
    }

    private void Write(DialogEvent happened)
    {
        if (happened is WakeRequested requested)
            wake = requested.At;
        else if (happened is MessageSaid said)
            Write(said);
        else if (!Quiet.Contains(happened.GetType()))
            Write($"! {Short(happened)}");
    }

    private void Write(MessageSaid said)
    {
        Write($"<{(said.Priority ? "!" : "")} {said.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        if (channel == ChannelKind.Web && said.Choices.Count > 0)
            Write($"  [{string.Join("] [", said.Choices.Select(choice => choice.Label))}]");
        if (channel == ChannelKind.Web && said.Link is { } link)
            Write($"  ({link.Label}: {link.Url})");
    }

    private void Write(string line) => written.Append(line).Append('\n');

    private static string Short(DialogEvent happened) => happened is SafetyNoticed noticed
        ? $"SafetyNoticed {noticed.Verdict.Category} {noticed.Verdict.Urgency}"
        : $"{happened.GetType().Name} {string.Join(' ', happened.GetType().GetProperties().Where(property => property.DeclaringType == happened.GetType()).Select(property => Value(property.GetValue(happened))).Where(value => value.Length > 0))}".TrimEnd();

    private static string Value(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable<KeyValuePair<string, string>> pairs => string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
