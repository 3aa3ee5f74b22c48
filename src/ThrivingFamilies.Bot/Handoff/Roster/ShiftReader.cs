using System.Globalization;

namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Reads shifts as people write them: <c>Mon-Fri 09:00-12:00,13:00-17:00; Sat 22:00-06:00</c>.</summary>
internal static class ShiftReader
{
    public const string Example = "\"Mon-Fri 09:00-17:00\", \"Mon-Fri 09:00-12:00,13:00-17:00; Sat 10:00-14:00\" or \"Fri 22:00-06:00\"";

    private const int MinutesOfDay = 24 * 60;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <exception cref="FormatException">It is no such list; the message tells the mend.</exception>
    public static IReadOnlyList<Shift> Read(string text)
    {
        var shifts = new List<Shift>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            shifts.AddRange(ReadPart(part, text));
        return shifts.Count > 0 ? shifts : throw Refuse(text);
    }

    /// <summary>Hours without a day: <c>10:00-14:00</c>.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static (int From, int Until) ReadHours(string hours)
    {
        var ends = hours.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || Minute(ends[0]) is not { } from || Minute(ends[1]) is not { } until || from == until)
            throw Refuse(hours);
        return (from, until > from ? until : until + MinutesOfDay);
    }

    private static IEnumerable<Shift> ReadPart(string part, string whole)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            throw Refuse(whole);
        var days = part[..space].Split(',').SelectMany(range => ReadDays(range, whole)).ToArray();
        foreach (var hours in part[space..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (from, until) = ReadHours(hours);
            foreach (var day in days)
                yield return new Shift(day, from, until);
        }
    }

    private static IEnumerable<int> ReadDays(string range, string whole)
    {
        var ends = range.Split('-', StringSplitOptions.TrimEntries);
        var (first, last) = (Day(ends[0]), Day(ends[^1]));
        if (ends.Length > 2 || first < 0 || last < 0)
            throw Refuse(whole);
        for (var day = first; ; day = (day + 1) % 7)
        {
            yield return day + 1;
            if (day == last)
                yield break;
        }
    }

    private static int Day(string name) => name.Length < 3 ? -1 : Array.IndexOf(Days, name[..3].ToLowerInvariant());

    private static int? Minute(string time) =>
        time == "24:00" ? MinutesOfDay
        : TimeOnly.TryParseExact(time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? (at.Hour * 60) + at.Minute
        : null;

    private static FormatException Refuse(string text) => new($"\"{text}\" is not a shift. Write for example {Example}.");
}
