namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Values of ranges: from a start to an end that is no longer in it.</summary>
internal static class RangeValues
{
    public static Dictionary<string, string> Row(string timex, string type, string start, string end, string? mod = null)
    {
        var row = new Dictionary<string, string>(6) { ["timex"] = timex, ["type"] = type };
        if (mod is not null)
            row["Mod"] = mod;
        if (start.Length > 0)
            row["start"] = start;
        if (end.Length > 0)
            row["end"] = end;
        return row;
    }

    /// <summary>"tomorrow morning", "esta noche".</summary>
    public static DateTimeMatch PartOfDay(DateExpr date)
    {
        var timex = date.Timex + Timexes.Part(date.Part);
        var rows = DateTimeMatch.Readings(date).Where(day => day is not null).Select(day => Part(timex, "datetimerange", day!.Value, date.Part));
        return new DateTimeMatch(date.Start, date.End, "datetimerange", [.. rows]);
    }

    /// <summary>"in the morning", without a day.</summary>
    public static DateTimeMatch PartOfAnyDay(int start, int end, DayPart part)
    {
        var (from, to) = DayParts.Hours(part);
        return new DateTimeMatch(start, end, "timerange", [Row(Timexes.Part(part), "timerange", Clock(from), Clock(to))]);
    }

    public static DateTimeMatch Dates(int start, int end, string timex, DateTime from, DateTime to, string? mod = null) =>
        new(start, end, "daterange", [Row(timex, "daterange", Timexes.Date(from), Timexes.Date(to), mod)]);

    private static Dictionary<string, string> Part(string timex, string type, DateTime day, DayPart part)
    {
        var (from, to) = DayParts.Hours(part);
        return Row(timex, type, Timexes.Date(day) + " " + Clock(from), Timexes.Date(day) + " " + Clock(to));
    }

    private static string Clock(double hour) => hour >= 24 ? "23:59:59" : Timexes.Clock(TimeSpan.FromHours(hour));
}
