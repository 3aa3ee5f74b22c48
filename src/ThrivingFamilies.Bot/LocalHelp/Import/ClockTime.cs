using System.Globalization;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Reads a time of day as people write it: "8:30AM", "3pm", "17:00", "09:00:00", "noon", "24 hours".</summary>
internal static class ClockTime
{
    /// <summary>True for "24 hours", "all day", "24/7".</summary>
    public static bool IsAllDay(string text) => text.Trim().ToLowerInvariant() is "24 hours" or "24hrs" or "24 hrs" or "24/7" or "24 hours/day" or "all day" or "open 24 hours" or "24 hours a day";

    /// <returns>Null when it is no time of day. <c>24:00</c> is the end of the day, 23:59.</returns>
    public static TimeOnly? Read(string text)
    {
        var plain = text.Trim().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (plain is "noon" or "12noon")
            return new(12, 0);
        if (plain is "midnight" or "24:00" or "24:00:00")
            return new(23, 59);
        if (plain.IndexOfAny(['+', 'z']) is var zone and > 0)
            plain = plain[..zone];
        var half = plain.EndsWith("am", StringComparison.Ordinal) ? 'a' : plain.EndsWith("pm", StringComparison.Ordinal) ? 'p' : ' ';
        var parts = (half == ' ' ? plain : plain[..^2]).Split(':');
        if (parts.Length > 3 || !Digits(parts[0], out var hour) || (parts.Length == 1 && half == ' '))
            return null;
        var minute = 0;
        if (parts.Length > 1 && !Digits(parts[1], out minute))
            return null;
        if (half != ' ' && hour is < 1 or > 12 && half != ' ' && hour > 12)
            half = ' ';
        hour = half switch { 'a' when hour == 12 => 0, 'p' when hour < 12 => hour + 12, _ => hour };
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 ? new(hour, minute) : null;
    }

    private static bool Digits(string text, out int value)
    {
        value = 0;
        return text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
