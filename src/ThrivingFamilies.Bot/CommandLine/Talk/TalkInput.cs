using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>One line of a conversation: a text, or what moves the stage around it.</summary>
/// <param name="Line">As it was written.</param>
/// <param name="Text">What the parent texts; null for everything else.</param>
/// <param name="Passes">How far the clock moves.</param>
/// <param name="Channel">Where the parent is from here on.</param>
/// <param name="Language">The language that the conversation is switched to.</param>
/// <param name="Worker">Who speaks as a worker.</param>
internal sealed record TalkInput(string Line, string? Text = null, TimeSpan? Passes = null, ChannelKind? Channel = null, string? Language = null, string? Worker = null)
{
    public const string Help = "@+30m, @+2h, @+3d moves the clock; @sms and @web choose the channel; @language es switches; @worker NAME speaks as a worker.";

    /// <exception cref="FormatException">The line begins with @ and is no such thing; the message tells the mend.</exception>
    public static TalkInput Parse(string line) => line.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        ["@sms"] => new(line, Channel: ChannelKind.Sms),
        ["@web"] => new(line, Channel: ChannelKind.Web),
        ["@language", var language] => new(line, Language: language),
        ["@worker", var worker] => new(line, Worker: worker),
        [['@', '+', .. var span]] => new(line, Passes: TalkSpan.Parse(span) ?? throw new FormatException($"\"{line.Trim()}\" does not move the clock. Write for example @+30m, @+2h, @+1h30m or @+3d.")),
        [['@', ..], ..] => throw new FormatException($"\"{line.Trim()}\" is not known here. {Help}"),
        _ => new(line, Text: line),
    };
}
