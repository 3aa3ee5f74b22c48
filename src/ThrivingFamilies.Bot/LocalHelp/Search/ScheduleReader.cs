using System.Globalization;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Reads schedules of HSDS 3.0: iCal days with opening and closing times.</summary>
internal static class ScheduleReader
{
    private const string Codes = "MOTUWETHFRSASU";

    /// <returns>Null for a schedule whose days or hours are not told.</returns>
    public static HoursRule? Rule(Func<string, string?> text)
    {
        if (Minutes(text("opens_at")) is not { } opens || text("byday") is not { } written || text("freq") is not (null or "WEEKLY" or "MONTHLY" or "DAILY"))
            return null;
        byte days = 0, weeks = 0;
        foreach (var one in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (one.Length < 2 || Codes.IndexOf(one[^2..].ToUpperInvariant(), StringComparison.Ordinal) is var at && (at < 0 || at % 2 != 0))
                return null;
            days |= (byte)(1 << (at / 2));
            if (int.TryParse(one[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var week))
                weeks |= (byte)(week is >= 1 and <= 5 ? 1 << (week - 1) : 1 << 5);
        }
        return new(days, weeks, opens, Minutes(text("closes_at")) ?? -1, Json.Day(text("valid_from")), Json.Day(text("valid_to")));
    }

    public static ClosedDays? Exception(Func<string, string?> text)
    {
        if (Date(text("start_date")) is not { } from)
            return null;
        var until = Date(text("end_date")) ?? from;
        var isClosed = text("closed") is "true" or "TRUE" or "1" or "yes" || text("opens_at") is null;
        // Ohana writes the year 1 for "every year".
        return new(from, until, from.Year < 1900, isClosed ? (short)-1 : Minutes(text("opens_at")) ?? 0, isClosed ? (short)-1 : Minutes(text("closes_at")) ?? -1);
    }

    private static DateOnly? Date(string? text) =>
        Json.Day(text) ?? (text is not null && DateOnly.TryParseExact(text, ["MMMM d, yyyy", "MMMM dd, yyyy", "M/d/yyyy", "M/d/yy", "MM/dd/yyyy", "MM/dd/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    private static short? Minutes(string? text) =>
        text is not null && Import.ClockTime.Read(text) is { } time ? (short)((time.Hour * 60) + time.Minute) : null;
}
