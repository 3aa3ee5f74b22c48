namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

internal enum DayPart : byte
{
    None,
    Dawn,
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
}
