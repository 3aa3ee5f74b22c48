using System.Globalization;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>TIMEX3 spellings of days, times and lengths, and the values that go with them.</summary>
internal static class Timexes
{
    public static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Clock(TimeSpan time) => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    public static string Exact(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Time(int hour, int minute, int second)
    {
        hour %= 24;
        if (minute < 0)
            return string.Create(CultureInfo.InvariantCulture, $"T{hour:00}");
        return second < 0
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}")
            : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:{second:00}");
    }

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Day(int? year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year is { } known ? known.ToString("0000", CultureInfo.InvariantCulture) : "XXXX")}-{month:00}-{day:00}");

    public static string Week(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");

    public static string Part(DayPart part) => part switch
    {
        DayPart.Dawn => "TDA",
        DayPart.Morning => "TMO",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        _ => "TDT",
    };
}
