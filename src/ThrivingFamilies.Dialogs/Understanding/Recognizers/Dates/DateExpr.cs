namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>
/// A day read from a text. A day without its year or week has two readings, the last one past and the next to come;
/// a day that does not exist (30 February) has none.
/// </summary>
internal readonly record struct DateExpr(int Start, int End, string Timex, DateTime? Past, DateTime? Future)
{
    /// <summary>"tomorrow <i>evening</i>".</summary>
    public DayPart Part { get; init; }

    /// <summary>A holiday stands by itself: a clock time beside it is an entity of its own.</summary>
    public bool IsHoliday { get; init; }

    /// <summary>The last moment of the day: "end of today".</summary>
    public bool AtEnd { get; init; }

    /// <summary>Only the number of the day is said: "the 4th".</summary>
    public bool IsDayOnly { get; init; }

    public bool IsDefinite => Past == Future;

    public static DateExpr On(int start, int end, DateTime day) => new(start, end, Timexes.Date(day), day, day);
}
