using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>One line of a conversation: a text, or what moves the stage around it.</summary>
/// <param name="Line">As it was written.</param>
/// <param name="Text">What is texted; null for everything else.</param>
/// <param name="Passes">How far the clock moves.</param>
/// <param name="Channel">Where the parent is from here on.</param>
/// <param name="Language">The language that the conversation is switched to.</param>
/// <param name="Worker">A worker's name, with what they text behind it; with a name alone, they text the lines that follow.</param>
/// <param name="Parent">Which parent texts from here on.</param>
/// <param name="Roster">A name and fields: <c>Ana languages=en skills=crisis shift=Mon-Fri_09:00-17:00</c>.</param>
internal sealed record TalkInput(
    string Line, string? Text = null, TimeSpan? Passes = null, ChannelKind? Channel = null, string? Language = null, string? Worker = null, string? Parent = null, string? Roster = null)
{
    public const string Help =
        "@+30m, @+2h, @+3d moves the clock; @sms and @web choose the channel; @language es switches; @worker NAME speaks as a worker (@worker NAME TEXT for one text), @parent as the parent again; @roster NAME languages=en shift=Mon-Fri_09:00-17:00 puts somebody on the roster.";

    /// <exception cref="FormatException">The line begins with @ and is no such thing; the message tells the mend.</exception>
    public static TalkInput Parse(string line) => line.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        ["@sms"] => new(line, Channel: ChannelKind.Sms),
        ["@web"] => new(line, Channel: ChannelKind.Web),
        ["@language", var language] => new(line, Language: language),
        ["@worker", var worker] => new(line, Worker: worker),
        ["@parent"] => new(line, Parent: TalkLine.Parent),
        ["@parent", var parent] => new(line, Parent: parent),
        ["@roster", var roster] => new(line, Roster: roster),
        [['@', '+', .. var span]] => new(line, Passes: TalkSpan.Parse(span) ?? throw new FormatException($"\"{line.Trim()}\" does not move the clock. Write for example @+30m, @+2h, @+1h30m or @+3d.")),
        [['@', ..], ..] => throw new FormatException($"\"{line.Trim()}\" is not known here. {Help}"),
        _ => new(line, Text: line),
    };
}
