using System.Globalization;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Brings a schedule to HSDS 3.0: <c>byday</c>, <c>opens_at</c>, <c>closes_at</c>. Real files carry the hours in whatever columns
/// lay near (<c>valid_from</c>, <c>dtstart</c>, even <c>weekday</c>) and the days in words.
/// </summary>
internal static class ScheduleMend
{
    private static readonly (string Opens, string Closes)[] Elsewhere = [("valid_from", "valid_to"), ("dtstart", "until"), ("weekday", "valid_from")];

    public static void Apply(Record record, ImportReport report, ref bool isMended)
    {
        MoveTimes(record, report, ref isMended);
        Days(record, report, ref isMended);
        Time(record, "opens_at", report, ref isMended);
        Time(record, "closes_at", report, ref isMended);
        Order(record, report, ref isMended);
        if (record["byday"] is { } days && record["freq"] is null)
            record["freq"] = days.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? "MONTHLY" : "WEEKLY";
    }

    private static void MoveTimes(Record record, ImportReport report, ref bool isMended)
    {
        foreach (var (opens, closes) in Elsewhere)
        {
            if (record["opens_at"] is not null || record[opens] is not { } written || !IsTime(written))
                continue;
            var until = record[closes] is { } end && ClockTime.Read(end) is not null ? end : null;
            record["opens_at"] = ClockTime.IsAllDay(written) ? "00:00" : written;
            record["closes_at"] = ClockTime.IsAllDay(written) ? "23:59" : until;
            record[opens] = null;
            if (until is not null)
                record[closes] = null;
            report.Mend(record, $"hours stood under {opens}");
            isMended = true;
        }
    }

    private static bool IsTime(string text) => ClockTime.IsAllDay(text) || ClockTime.Read(text) is not null;

    private static void Days(Record record, ImportReport report, ref bool isMended)
    {
        foreach (var column in (ReadOnlySpan<string>)["byday", "weekday"])
        {
            if (record[column] is not { } written)
                continue;
            if (Weekdays.ToByDay(written) is not { } days)
            {
                report.Mend(record, "days not understood; kept as a note, not shown as hours", written);
                record["notes"] = Note(record, written);
                record[column] = null;
                isMended = true;
                continue;
            }
            if (column == "weekday" && record["byday"] is null && written.Contains('(', StringComparison.Ordinal))
                record["notes"] = Note(record, written);
            if (column == "weekday")
                record["weekday"] = null;
            record["byday"] ??= days;
            if (column == "byday")
                record["byday"] = days;
        }
    }

    private static string Note(Record record, string written) => record["notes"] is { } notes && !notes.Contains(written, StringComparison.Ordinal) ? $"{notes} {written}" : written;

    private static void Time(Record record, string column, ImportReport report, ref bool isMended)
    {
        if (record[column] is not { } written)
            return;
        if (ClockTime.IsAllDay(written))
            (record["opens_at"], record["closes_at"]) = ("00:00", "23:59");
        else if (ClockTime.Read(written) is { } time)
            record[column] = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        else
        {
            report.Mend(record, "a time not understood; kept as a note, not shown as hours", written);
            record["notes"] = Note(record, written);
            record[column] = null;
            isMended = true;
        }
    }

    // "9am" to "03:00" is three in the afternoon; "18:00" to "02:00" is a night.
    private static void Order(Record record, ImportReport report, ref bool isMended)
    {
        if (record["opens_at"] is not { } opens || record["closes_at"] is not { } closes || string.CompareOrdinal(closes, opens) >= 0)
            return;
        var until = TimeOnly.ParseExact(closes, "HH:mm", CultureInfo.InvariantCulture);
        var from = TimeOnly.ParseExact(opens, "HH:mm", CultureInfo.InvariantCulture);
        if (from.Hour >= 15 || until.Hour >= 12 || until.AddHours(12) <= from)
            return;
        record["closes_at"] = until.AddHours(12).ToString("HH:mm", CultureInfo.InvariantCulture);
        report.Mend(record, "closes before it opens; read as the afternoon", $"{opens} to {closes}");
        isMended = true;
    }
}
