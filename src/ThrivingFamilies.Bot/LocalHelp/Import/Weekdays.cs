namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Reads the days of a schedule as people write them: "Mon - Wed, Fri", "Second Saturday", "1" (Monday), "weekdays".</summary>
internal static class Weekdays
{
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"];

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["1st"] = 1,
        ["second"] = 2,
        ["2nd"] = 2,
        ["third"] = 3,
        ["3rd"] = 3,
        ["fourth"] = 4,
        ["4th"] = 4,
        ["last"] = -1,
    };

    private static readonly HashSet<string> Filler = ["and", "of", "the", "each", "every", "month", "on", "days", "y", "only", "s"];

    /// <returns>RFC 5545 <c>byday</c>, such as <c>MO,TU</c> or <c>2SA,4SA</c>; null when it is not understood.</returns>
    public static string? ToByDay(string text)
    {
        if (IsByDay(text))
            return text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        var found = new SortedSet<(int Ordinal, int Day)>();
        var ordinals = new List<int>();
        var (last, isRange) = (-1, false);
        foreach (var word in Words(WithoutAside(text)))
        {
            if (word is "-" or "to" or "through" or "thru" or "a" && last >= 0)
                isRange = true;
            else if (word is "daily" or "everyday" or "7days" or "diario")
                AddAll(found, 0, 6);
            else if (word is "weekdays" or "weekday")
                AddAll(found, 0, 4);
            else if (word is "weekends" or "weekend")
                AddAll(found, 5, 6);
            else if (Ordinals.TryGetValue(word, out var ordinal))
                ordinals.Add(ordinal);
            else if (Day(word) is var day && day >= 0)
            {
                AddDay(found, ordinals, isRange && last >= 0 ? last : day, day);
                (last, isRange) = (day, false);
            }
            else if (!Filler.Contains(word))
                return null;
        }
        return found.Count == 0 ? null : string.Join(',', found.OrderBy(one => one.Day).ThenBy(one => one.Ordinal).Select(one => (one.Ordinal == 0 ? "" : one.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)) + Codes[one.Day]));
    }

    /// <summary>"MO,TU", "2SA,4SA", "-1TH"</summary>
    private static bool IsByDay(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ordinal = part.Length > 2 ? part[..^2] : "";
            if (part.Length < 2 || Array.FindIndex(Codes, code => part.EndsWith(code, StringComparison.OrdinalIgnoreCase)) < 0 || (ordinal.Length > 0 && ordinal is not ("1" or "2" or "3" or "4" or "5" or "-1")))
                return false;
        }
        return true;
    }

    private static void AddDay(SortedSet<(int, int)> found, List<int> ordinals, int from, int to)
    {
        if (ordinals.Count == 0)
            AddAll(found, from, to);
        foreach (var ordinal in ordinals)
            found.Add((ordinal, to));
    }

    // "Friday - Monday" goes over the week's end.
    private static void AddAll(SortedSet<(int, int)> found, int from, int to)
    {
        for (var day = from; ; day = (day + 1) % 7)
        {
            found.Add((0, day));
            if (day == to)
                return;
        }
    }

    private static int Day(string word)
    {
        if (word.Length == 1 && word[0] is >= '1' and <= '7')
            return word[0] - '1';
        if (Array.FindIndex(Codes, code => code.Equals(word, StringComparison.OrdinalIgnoreCase)) is var code and >= 0)
            return code;
        if (word.Length < 3)
            return -1;
        var single = word.Length > 4 && word[^1] == 's' && !Names.Contains(word) ? word[..^1] : word;
        return Array.FindIndex(Names, name => name.StartsWith(single, StringComparison.Ordinal)) is var at and >= 0 ? at % 7 : single is "thur" or "thurs" ? 3 : -1;
    }

    // "Tuesday (closed from 12:30 to 2)"
    private static string WithoutAside(string text) => text.IndexOf('(') is var at and >= 0 ? text[..at] : text;

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        var lower = text.ToLowerInvariant().Replace('á', 'a').Replace('é', 'e');
        for (var i = 0; i <= lower.Length; i++)
        {
            var isWord = i < lower.Length && char.IsLetterOrDigit(lower[i]);
            if (isWord && start < 0)
                start = i;
            if (!isWord && start >= 0)
            {
                yield return lower[start..i];
                start = -1;
            }
            if (i < lower.Length && lower[i] is '-' or '–' or '—')
                yield return "-";
        }
    }
}
