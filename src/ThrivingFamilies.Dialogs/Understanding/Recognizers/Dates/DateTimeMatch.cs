using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Something about time found in a text, with its possible values in Microsoft's shape.</summary>
internal readonly record struct DateTimeMatch(int Start, int End, string Type, IReadOnlyList<IReadOnlyDictionary<string, string>> Values)
{
    public const string NotResolved = "not resolved";

    public bool IsFound => End > Start;

    public Entity Entity(TokenText text) =>
        text.Entity("datetimeV2." + Type, Start, End, new Dictionary<string, object?>(1) { ["values"] = Values });

    public static DateTimeMatch Of(DateExpr date, string? mod = null)
    {
        if (date.AtEnd)
            return Of(date, new TimeExpr(date.End, date.End, 23, 59, 59), mod);
        var values = Readings(date).Select(day => Value(date.Timex, "date", day is { } known ? Timexes.Date(known) : NotResolved, mod));
        return new DateTimeMatch(date.Start, date.End, "date", [.. values]);
    }

    public static DateTimeMatch Of(TimeExpr time, string? mod = null) =>
        new(time.Start, time.End, "time", [.. Readings(time).Select(reading => Value(reading.Timex, "time", Timexes.Clock(reading.OfDay), mod))]);

    public static DateTimeMatch Of(DateExpr date, TimeExpr time, string? mod = null)
    {
        var start = Math.Min(date.Start, time.Start);
        var end = Math.Max(date.End, time.End);
        var values = Readings(time).SelectMany(clock => Readings(date).Select(day =>
            Value(date.Timex + clock.Timex, "datetime", day is { } known ? Timexes.Moment(known + clock.OfDay) : NotResolved, mod)));
        return new DateTimeMatch(start, end, "datetime", date.Past is null ? [values.First()] : [.. values]);
    }

    public static DateTimeMatch Of(DurationExpr duration, string? mod = null) =>
        new(duration.Start, duration.End, "duration", [Value(duration.Timex, "duration", Timexes.Number(duration.Seconds), mod)]);

    public static DateTimeMatch Moment(int start, int end, string timex, DateTime moment) =>
        new(start, end, "datetime", [Value(timex, "datetime", Timexes.Moment(moment), null)]);

    public static DateTimeMatch Set(int start, int end, string timex) => new(start, end, "set", [Value(timex, "set", NotResolved, null)]);

    public static IEnumerable<DateTime?> Readings(DateExpr date) => date.IsDefinite ? [date.Past] : [date.Past, date.Future];

    public static IEnumerable<TimeExpr> Readings(TimeExpr time) => time.IsOpen ? [time, time.Other] : [time];

    /// <summary>One reading; an approximate point is given the type of a range, as in Microsoft's results.</summary>
    public static Dictionary<string, string> Value(string timex, string type, string value, string? mod)
    {
        var row = new Dictionary<string, string>(4) { ["timex"] = timex, ["type"] = mod == "approx" ? type + "range" : type, ["value"] = value };
        if (mod is not null)
            row["Mod"] = mod;
        return row;
    }
}
