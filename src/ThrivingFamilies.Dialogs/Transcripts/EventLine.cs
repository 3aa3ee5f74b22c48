using System.Globalization;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Transcripts;

/// <summary>An event in one line: its name, then its values.</summary>
internal static class EventLine
{
    public static string Of(DialogEvent happened) => happened is SafetyNoticed noticed
        ? $"SafetyNoticed {noticed.Verdict.Category} {noticed.Verdict.Urgency}"
        : $"{happened.GetType().Name} {string.Join(' ', Values(happened).Where(value => value.Length > 0))}".TrimEnd();

    private static IEnumerable<string> Values(DialogEvent happened) =>
        happened.GetType().GetProperties().Where(property => property.DeclaringType == happened.GetType()).Select(property => Value(property.GetValue(happened)));

    private static string Value(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable<KeyValuePair<string, string>> pairs => string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
