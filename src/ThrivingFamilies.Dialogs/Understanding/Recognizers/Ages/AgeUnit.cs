namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

internal enum AgeUnit : byte
{
    None,
    Day,
    Week,
    Month,
    Year,
}
