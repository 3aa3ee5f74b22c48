namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>A holiday or an exception: on this date these hours take the place of the weekday's shifts.</summary>
/// <param name="Date">2026-12-25.</param>
/// <param name="FromMinute">Null: nobody works.</param>
internal sealed record DayHours(string Date, long? FromMinute, long? UntilMinute);
