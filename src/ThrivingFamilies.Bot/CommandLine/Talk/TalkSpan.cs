using System.Globalization;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>How far <c>@+2h</c> moves the clock: minutes, hours, days or weeks, one behind the other (<c>1h30m</c>).</summary>
internal static class TalkSpan
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    /// <summary>Null for what is no such span, or longer than ten years.</summary>
    public static TimeSpan? Parse(string text)
    {
        var (span, from) = (TimeSpan.Zero, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                continue;
            if (!int.TryParse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Longest.TotalMinutes || Unit(text[at]) is not { } unit)
                return null;
            (span, from) = (span + (unit * count), at + 1);
        }
        return from == text.Length && from > 0 && span <= Longest ? span : null;
    }

    private static TimeSpan? Unit(char letter) => letter switch
    {
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        _ => null,
    };
}
