using System.Globalization;
using System.Text;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Dialogs.Transcripts;

/// <summary>
/// Plays a conversation line by line and writes it down: <c>&gt; words</c> of the person, <c>@+2h</c> moves the clock (wakes that fall due are
/// played), <c>@web</c>/<c>@sms</c> changes the channel, <c>@begin name</c> starts a dialog, <c>@new</c> is a person whom the line has not met,
/// <c># …</c> is a comment. Below them stands what the line says (<c>&lt; words</c>) and decides (<c>! event</c>). The session goes through its JSON at every turn.
/// </summary>
public sealed class Transcript(Brain brain, Session session, DateTimeOffset now, IHelpFinder? directory = null)
{
    /// <summary>Of the session that a transcript begins with.</summary>
    public const long Seed = 7;

    private readonly StringBuilder written = new();
    private DateTimeOffset now = now;
    private ChannelKind channel = ChannelKind.Sms;
    private DateTimeOffset? wake;

    /// <summary>When a transcript begins: a Sunday evening, six o'clock in Chicago.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 18, 0, 0, TimeSpan.FromHours(-6));

    /// <summary>After the last line.</summary>
    public Session Session { get; private set; } = session;

    /// <summary>The conversation so far, each line ended.</summary>
    public string Written => written.ToString();

    /// <summary>Plays a whole script; what the line said and decided when it was written is left out and written anew.</summary>
    public static string Of(Brain brain, string script, Session? session = null, IHelpFinder? directory = null)
    {
        var transcript = new Transcript(brain, session ?? Session.New(Seed), Start, directory);
        foreach (var line in script.Split('\n'))
            transcript.Line(line.TrimEnd('\r'));
        return transcript.Written;
    }

    /// <summary>Plays one line.</summary>
    /// <exception cref="FormatException">A transcript has no such line.</exception>
    public void Line(string line)
    {
        if (line.StartsWith('<') || line.StartsWith("! ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal) || line.Length == 0)
            return;
        Write(line);
        if (line.StartsWith("> ", StringComparison.Ordinal) || line == ">")
            Hear(line.Length > 2 ? line[2..] : "");
        else if (line.StartsWith("@+", StringComparison.Ordinal))
            Pass(Span(line[2..]) ?? throw Unknown(line));
        else if (line is "@sms" or "@web")
            channel = line == "@sms" ? ChannelKind.Sms : ChannelKind.Web;
        else if (line == "@new")
            Session = Session.New(Seed);
        else if (line.StartsWith("@begin ", StringComparison.Ordinal))
            Turn(Incoming.Begin(line[7..], channel));
        else if (!line.StartsWith('#'))
            throw Unknown(line);
    }

    private static FormatException Unknown(string line) => new($"A transcript has no line such as \"{line}\".");

    private static TimeSpan? Span(string span) => span.Length > 1 && int.TryParse(span.AsSpan(0, span.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? span[^1] switch { 'm' => TimeSpan.FromMinutes(count), 'h' => TimeSpan.FromHours(count), 'd' => TimeSpan.FromDays(count), _ => null }
        : null;

    private void Hear(string text)
    {
        var assessment = brain.Assess(Session, text, now);
        Session = Session with { Safety = assessment.Memory };
        Turn(new(text, channel, assessment.Verdict));
    }

    private void Pass(TimeSpan span)
    {
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
        var result = brain.Turn(Session.Parse(Session.ToJson()), incoming, now, directory);
        Session = result.Session;
        wake = incoming.IsWake ? wake : null;
        foreach (var happened in result.Events)
            Write(happened);
        written.Append('\n');
    }

    private void Write(DialogEvent happened)
    {
        if (happened is WakeRequested requested)
            wake = requested.At;
        else if (happened is MessageSaid said)
            Write(said);
        else
            Write($"! {EventLine.Of(happened)}");
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
}
