namespace ThrivingFamilies.Bot.Conversations;

/// <summary>
/// What the line starts itself goes out from 9:00 to 21:00 of the line's time zone, on Sundays from 12:00.
/// Source: telephone consumer protection rules and their stricter state versions, as the line's rules sum them up.
/// </summary>
internal sealed class QuietHours(BrainSource brains)
{
    private static readonly TimeSpan AfterAWorker = TimeSpan.FromHours(2);

    /// <returns><paramref name="at"/> itself when it is a fit hour; otherwise the next one.</returns>
    public DateTimeOffset NextFit(DateTimeOffset at)
    {
        var zone = brains.Current.TimeZone;
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var opens = Opening(local.Date);
        if (local < opens)
            return ToInstant(opens, zone);
        return local.Hour < 21 ? at : ToInstant(Opening(local.Date.AddDays(1)), zone);
    }

    /// <returns>The next fit hour for this person: not while a worker is with them either.</returns>
    public DateTimeOffset NextFit(Conversation conversation, DateTimeOffset at) => NextFit(conversation.CaseId is null ? at : at + AfterAWorker);

    private static DateTime Opening(DateTime day) => day.AddHours(day.DayOfWeek == DayOfWeek.Sunday ? 12 : 9);

    private static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));
}
