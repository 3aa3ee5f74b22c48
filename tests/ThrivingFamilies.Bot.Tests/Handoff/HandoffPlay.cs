using System.Globalization;
using System.Text;
using ThrivingFamilies.Bot.CommandLine.Talk;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>
/// Plays a script with several speakers through the service's own turns. <c>&gt;</c> a parent texts, <c>@worker NAME TEXT</c>, <c>@parent NAME</c>,
/// <c>@roster</c>, <c>@+5m</c> as in <c>talk</c>; besides: <c>@start 2026-11-24T12:00</c>, <c>@holiday DATE</c>, <c>@restart</c>, <c>@asks</c> and
/// <c>@pide</c> (a parent goes through consent; shown is what the last answer leads to), <c>@twice NAME TEXT</c> (a carrier sends one text twice).
/// </summary>
internal sealed class HandoffPlay : IDisposable
{
    private static readonly Lazy<Brain> Shipped = new(() => new Brain(Brains.Content));

    private readonly StringBuilder written = new();
    private readonly TalkLine line;
    private readonly TalkStage stage;
    private bool isMuted;

    private HandoffPlay(DateTimeOffset start)
    {
        line = new TalkLine(new BrainSource(Shipped.Value), new TalkClock(start), TalkTranscript.Seed);
        stage = new TalkStage(line, Show, Remark, null);
    }

    public static string Of(string script)
    {
        var lines = script.Split('\n').Where(written => written.Length > 0 && written[0] is '@' or '>' or '#').ToList();
        var start = lines.Find(written => written.StartsWith("@start ", StringComparison.Ordinal));
        using var play = new HandoffPlay(start is null ? Some.Now.AddHours(-6) : Time(start[7..]));
        foreach (var line in lines)
            play.Play(line.TrimEnd());
        return play.written.ToString();
    }

    public void Dispose() => line.Dispose();

    private static DateTimeOffset Time(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(-6));

    private void Play(string input)
    {
        Write(input);
        if (input[0] == '>')
            stage.Play(input[1..].Trim());
        else if (input == "@restart")
            line.Restart();
        else if (input is "@asks" or "@pide")
            Consent(input == "@asks" ? ["person", "5", "skip", "1", "1", "no"] : ["quiero hablar con alguien", "5", "saltar", "1", "1", "no"]);
        else if (input.StartsWith("@holiday ", StringComparison.Ordinal))
            line.Holiday(DateOnly.Parse(input[9..], CultureInfo.InvariantCulture));
        else if (input.StartsWith("@twice ", StringComparison.Ordinal))
            Twice(input[7..].Split(' ', 2));
        else if (input[0] == '@' && !input.StartsWith("@start ", StringComparison.Ordinal))
            stage.Play(input);
        if (input[0] != '#' && !input.StartsWith("@start", StringComparison.Ordinal) && !input.StartsWith("@roster", StringComparison.Ordinal) && !input.StartsWith("@parent", StringComparison.Ordinal))
            Write("");
    }

    private void Consent(string[] texts)
    {
        isMuted = true;
        foreach (var text in texts[..^1])
            stage.Play(text);
        isMuted = false;
        stage.Play(texts[^1]);
    }

    private void Twice(string[] words)
    {
        foreach (var message in line.Workers.Contains(words[0]) ? line.HearWorker(words[0], words[1]) : line.Hear(words[1]))
            Show(message);
        foreach (var message in line.HearAgain(words[0], words[1]))
            Show(message);
    }

    private void Show(TalkMessage message)
    {
        if (!isMuted)
            Write($"<{(message.Kind == MessageKind.Crisis ? "!" : "")} {message.To}: {message.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}");
    }

    private void Remark(string words) => Write($"# {words}");

    private void Write(string text) => written.Append(text).Append('\n');
}
