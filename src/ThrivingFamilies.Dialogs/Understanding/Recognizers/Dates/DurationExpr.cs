namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>A length of time: calendar parts and clock parts apart, as TIMEX writes them.</summary>
internal readonly record struct DurationExpr(int Start, int End, string Timex, double Seconds)
{
    public double Years { get; init; }

    public double Months { get; init; }

    public double Days { get; init; }

    public double ClockSeconds { get; init; }

    public bool HasClock => ClockSeconds > 0;

    /// <summary>The moment that lies this far after (or before) another.</summary>
    public DateTime From(DateTime moment, int sign)
    {
        try
        {
            return moment.AddYears(sign * (int)Years).AddMonths(sign * (int)(Months + (Years - Math.Floor(Years)) * 12)).AddDays(sign * Days).AddSeconds(sign * ClockSeconds);
        }
        catch (ArgumentOutOfRangeException)
        {
            return moment;
        }
    }
}
