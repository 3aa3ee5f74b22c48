namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Hours of one weekday, in the worker's own time zone.</summary>
/// <param name="Day">1 Monday to 7 Sunday.</param>
/// <param name="FromMinute">Minutes after midnight.</param>
/// <param name="UntilMinute">Minutes after the same midnight; beyond 1440 for a night shift.</param>
internal sealed record Shift(long Day, long FromMinute, long UntilMinute);
