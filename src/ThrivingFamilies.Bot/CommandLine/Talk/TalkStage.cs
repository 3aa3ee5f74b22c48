namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>Plays lines on a conversation and hands every message to whoever shows it.</summary>
internal sealed class TalkStage(TalkLine line, Action<TalkMessage> show, Action<string> remark, TalkTranscript? transcript)
{
    private string? worker;

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
        if (input.Text is { } text && worker is null)
            Hear(text);
        else if (input.Text is { } theirs)
            Show(line.HearWorker(worker!, theirs));
        else if (input.Worker is { } spoken)
            HearWorker(spoken);
        else if (input.Parent is { } parent)
            (line.Speaker, worker) = (parent, null);
        else if (input.Roster is { } roster)
            Hire(roster);
        else if (input.Passes is { } span)
            Pass(span);
        else if (input.Channel is { } channel)
            (line.Channel, worker, _) = (channel, null, transcript?.Line(written.Trim()));
        else if (input.Language is { } language)
            Switch(language);
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

    private void Show(IEnumerable<TalkMessage> messages)
    {
        foreach (var message in messages)
            show(message);
    }

    // A name of the roster may have several words; any other name is one word.
    private void HearWorker(string spoken)
    {
        var name = line.Workers.Where(known => spoken.Equals(known, StringComparison.OrdinalIgnoreCase) || spoken.StartsWith(known + " ", StringComparison.OrdinalIgnoreCase))
            .MaxBy(known => known.Length) ?? spoken.Split(' ')[0];
        if (transcript is not null)
            remark("Workers are left out of the record.");
        if (spoken[name.Length..].Trim() is { Length: > 0 } text)
            Show(line.HearWorker(name, text));
        else
            worker = name;
    }

    private void Hire(string roster)
    {
        var words = roster.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fields = new Dictionary<string, string>();
        foreach (var pair in words[1..].Select(word => word.Split('=', 2)))
            fields[pair[0]] = pair.Length == 2 ? pair[1].Replace('_', ' ') : throw new FormatException($"\"{pair[0]}\" is no field. Write for example @roster Ana languages=en,es shift=Mon-Fri_09:00-17:00.");
        line.Hire(words[0], fields);
    }
}
