namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>A clock time. Without "am" or "pm" the hours 1 to 12 have two readings.</summary>
internal readonly record struct TimeExpr(int Start, int End, int Hour, int Minute, int Second)
{
    /// <summary>Morning or evening is not said.</summary>
    public bool IsOpen { get; init; }

    /// <summary>"T08", "T08:30", "T08:30:05".</summary>
    public string Timex => Timexes.Time(Hour, Minute, Second);

    public TimeSpan OfDay => new(Hour % 24, Math.Max(Minute, 0), Math.Max(Second, 0));

    /// <summary>The other reading of an open time.</summary>
    public TimeExpr Other => this with { Hour = (Hour + 12) % 24, IsOpen = false };

    /// <summary>Settles an open time by the part of the day.</summary>
    public TimeExpr In(DayPart part)
    {
        if (part == DayPart.None || !IsOpen)
            return this;
        var hour = part switch
        {
            DayPart.Morning or DayPart.Dawn => Hour % 12,
            DayPart.Night => Hour is >= 6 and < 12 ? Hour + 12 : Hour % 12,
            _ => Hour % 12 + 12,
        };
        return this with { Hour = hour, IsOpen = false };
    }
}
