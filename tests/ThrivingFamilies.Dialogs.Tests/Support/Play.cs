using System.Globalization;
using System.Text;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>
/// Plays a written conversation: <c>&gt; words</c> of the person, <c>@+2h</c> moves the clock (wakes that fall due are played), <c>@web</c>/<c>@sms</c>
/// changes the channel, <c>@begin name</c> starts a dialog, <c>@new</c> is a person whom the line has not met, <c># …</c> is a comment. Writes it again with what the line says (<c>&lt; words</c>)
/// and decides (<c>! event</c>). The session goes through its JSON at every turn.
/// </summary>
internal sealed class Play(Brain brain, Session session, DateTimeOffset now, IHelpFinder? directory = null)
{
    private static readonly Type[] Quiet = [typeof(MessageSaid), typeof(WakeRequested)];
    private readonly StringBuilder written = new();
    private ChannelKind channel = ChannelKind.Sms;
    private DateTimeOffset? wake;

    public Session Session { get; private set; } = session;

    public List<DialogEvent> Events { get; } = [];

    public string Written => written.ToString();

    public static string Of(Brain brain, string script, Session? session = null, IHelpFinder? directory = null)
    {
        var play = new Play(brain, session ?? Session.New(Some.Seed), Some.Now, directory);
        foreach (var line in script.Split('\n'))
            play.Line(line.TrimEnd('\r'));
        return play.Written;
    }

    public void Line(string line)
    {
        if (line.StartsWith('<') || line.StartsWith("! ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal) || line.Length == 0)
            return;
        Write(line);
        if (line.StartsWith("> ", StringComparison.Ordinal) || line == ">")
            Hear(line.Length > 2 ? line[2..] : "");
        else if (line.StartsWith("@+", StringComparison.Ordinal))
            Pass(line[2..]);
        else if (line is "@sms" or "@web")
            channel = line == "@sms" ? ChannelKind.Sms : ChannelKind.Web;
        else if (line == "@new")
            Session = Session.New(Some.Seed);
        else if (line.StartsWith("@begin ", StringComparison.Ordinal))
            Turn(Incoming.Begin(line[7..], channel));
        else if (!line.StartsWith('#'))
            throw new FormatException($"A transcript has no line such as \"{line}\".");
    }

    private void Hear(string text)
    {
        var assessment = brain.Assess(Session, text, now);
        Session = Session with { Safety = assessment.Memory };
        Turn(new(text, channel, assessment.Verdict));
    }

    private void Pass(string span)
    {
        var count = int.Parse(span[..^1], CultureInfo.InvariantCulture);
        var until = now + (span[^1] switch { 'm' => TimeSpan.FromMinutes(count), 'h' => TimeSpan.FromHours(count), _ => TimeSpan.FromDays(count) });
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
        Events.AddRange(result.Events);
        wake = incoming.IsWake ? wake : null;
        foreach (var happened in result.Events)
            Write(happened);
        written.Append('\n');
    }

    private void Write(DialogEvent happened)
    {
        if (happened is WakeRequested requested)
            wake = requested.At;
        if (happened is MessageSaid said)
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
