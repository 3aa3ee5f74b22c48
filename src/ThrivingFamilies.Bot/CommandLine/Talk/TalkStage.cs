using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>Plays lines on a conversation and hands every message to whoever shows it.</summary>
internal sealed class TalkStage(TalkLine line, Action<OutboxDraft> show, Action<string> remark, TalkTranscript? transcript)
{
    /// <exception cref="FormatException">There is no such dialog.</exception>
    public void Begin(string dialog)
    {
        Show(line.Begin(dialog));
        transcript?.Line($"@begin {dialog}");
    }

    /// <exception cref="FormatException">The line cannot be played; the message tells the mend.</exception>
    public void Play(string written)
    {
        var input = TalkInput.Parse(written);
        if (input.Text is { } text)
            Hear(text);
        else if (input.Passes is { } span)
            Pass(span);
        else if (input.Channel is { } channel)
            (line.Channel, _) = (channel, transcript?.Line(written.Trim()));
        else if (input.Language is { } language)
            Switch(language);
        else
            remark($"{input.Worker} is not heard: this line has no handoff to workers in talk yet.");
    }

    private void Hear(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        Show(line.Hear(text));
        if (transcript?.Hear(text, line.IsOptedOut) is { } left)
            remark(left);
    }

    private void Pass(TimeSpan span)
    {
        Show(line.Pass(span));
        transcript?.Pass(span);
    }

    private void Switch(string language)
    {
        line.Switch(language);
        if (transcript is not null)
            remark("@language is left out of the record: text the name of the language instead.");
    }

    private void Show(IEnumerable<OutboxDraft> drafts)
    {
        foreach (var draft in drafts)
            show(draft);
    }
}
