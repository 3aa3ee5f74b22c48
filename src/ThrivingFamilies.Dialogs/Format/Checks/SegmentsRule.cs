using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class SegmentsRule : IRule
{
    /// <summary>More cost too much, and arrive in pieces.</summary>
    public const int Fit = 2;

    private const int Most = 4;

    public string Id => "segments";

    public string What => "A message takes at most two segments as a text message, choices and link included; five or more are refused.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages.Where(message => !message.IsLabel && !draft.Voice.IsOnPage(message)))
            if (message.Segments is { Segments: > Fit } count)
                found.Add(count.Segments > Most ? Severity.Error : Severity.Warning, message.Place, $"As a text message this takes {count.Segments} segments ({message.Sent.Length} characters{Costly(message.Sent, count)}).", "Shorten it, or make two messages of it.");
    }

    /// <summary>The characters that make every segment less than half as long.</summary>
    private static string Costly(string sent, SegmentCount count) => count.Encoding == SmsEncoding.Gsm7
        ? ""
        : $"; {string.Join(' ', sent.Where(c => !char.IsSurrogate(c) && !Gsm7.Holds([c])).Distinct().Take(6).DefaultIfEmpty('\u263a'))} leave 67 a segment";
}
