namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Units of time from short to long.</summary>
internal enum DurationUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
    Century,
}
