namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>Splits a long text into messages that a carrier takes, between sentences where it can.</summary>
public static class SmsSplit
{
    /// <summary>Twilio takes 1600 characters a message; longer ones fail with error 21617.</summary>
    public const int LongestMessage = 1600;

    /// <summary>The messages in order. Nothing but white space at the breaks is lost; no surrogate pair is cut.</summary>
    /// <param name="most">The most characters a message may have; at least 2.</param>
    public static IReadOnlyList<string> Split(string text, int most = LongestMessage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var messages = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > most)
        {
            var cut = Cut(rest[..(most + 1)]);
            if (rest[..cut].Trim() is { Length: > 0 } message)
                messages.Add(message.ToString());
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0 || messages.Count == 0)
            messages.Add(rest.ToString());
        return messages;
    }

    /// <summary>Where to cut a text that is one character too long: after a line, a sentence, a word, or at last anywhere.</summary>
    private static int Cut(ReadOnlySpan<char> text)
    {
        var least = text.Length / 2;
        if (text[..^1].LastIndexOf('\n') is var line && line >= least)
            return line + 1;
        for (var at = text.Length - 1; at >= least; at--)
            if (text[at] == ' ' && text[at - 1] is '.' or '!' or '?')
                return at;
        if (text.LastIndexOf(' ') is var space && space > 0)
            return space;
        return char.IsHighSurrogate(text[^2]) && text.Length > 2 ? text.Length - 2 : text.Length - 1;
    }
}
