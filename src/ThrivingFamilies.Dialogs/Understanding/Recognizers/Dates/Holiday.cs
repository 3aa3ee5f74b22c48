namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>When a holiday falls: on a fixed day, or on a day that its year tells.</summary>
internal sealed record Holiday(string[][] Names, Func<int, DateTime> InYear, int Month = 0, int Day = 0, string? Rule = null);
