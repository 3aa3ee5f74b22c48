using System.Text;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Adds up the parts of a length of time and writes its TIMEX. A month counts 30 days, a year 365, as Microsoft's values do.</summary>
internal struct DurationBuilder
{
    private const double Day = 86400;

    private StringBuilder? _date;
    private StringBuilder? _clock;
    private double _years;
    private double _months;
    private double _days;
    private double _clockSeconds;
    private double _seconds;

    public void Add(double count, DurationUnit unit)
    {
        switch (unit)
        {
            case DurationUnit.Second: Clock(count, 1, 'S'); break;
            case DurationUnit.Minute: Clock(count, 60, 'M'); break;
            case DurationUnit.Hour: Clock(count, 3600, 'H'); break;
            case DurationUnit.Day: Date(count, "D", 1, ref _days, count); break;
            case DurationUnit.Weekend: Date(count, "WE", 2, ref _days, count * 7); break;
            case DurationUnit.Week: Date(count, "W", 7, ref _days, count * 7); break;
            case DurationUnit.Fortnight: Date(count * 2, "W", 7, ref _days, count * 14); break;
            case DurationUnit.Month: Date(count, "M", 30, ref _months, count); break;
            case DurationUnit.Year: Date(count, "Y", 365, ref _years, count); break;
            default: Date(count * 10, "Y", 365, ref _years, count * 10); break;
        }
    }

    public readonly DurationExpr Build(int start, int end)
    {
        var timex = "P" + _date + (_clock is null ? "" : "T" + _clock);
        return new DurationExpr(start, end, timex, _seconds) { Years = _years, Months = _months, Days = _days, ClockSeconds = _clockSeconds };
    }

    private void Clock(double count, double seconds, char letter)
    {
        (_clock ??= new StringBuilder()).Append(Timexes.Number(count)).Append(letter);
        _clockSeconds += count * seconds;
        _seconds += count * seconds;
    }

    private void Date(double count, string letters, double days, ref double part, double amount)
    {
        (_date ??= new StringBuilder()).Append(Timexes.Number(count)).Append(letters);
        part += amount;
        _seconds += count * days * Day;
    }
}
