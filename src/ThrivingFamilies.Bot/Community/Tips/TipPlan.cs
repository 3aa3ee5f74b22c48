using System.Globalization;
using System.Text.Json;

namespace ThrivingFamilies.Bot.Community.Tips;

/// <summary>What a person chose about their small moments, and how far they are. Travels sealed in the errand.</summary>
/// <param name="ChildAge">In months when they subscribed, below 0 before birth; null when it was not told.</param>
/// <param name="Since">When they subscribed: the child grows from there.</param>
/// <param name="Pace"><c>daily</c>, <c>twice</c> (a week) or <c>weekly</c>.</param>
/// <param name="Time"><c>morning</c>, <c>noon</c> or <c>evening</c> of the line's time zone.</param>
/// <param name="Sent">Tips sent so far.</param>
internal sealed record TipPlan(int? ChildAge, DateTimeOffset Since, string Pace, string Time, int Sent)
{
    private const double DaysOfAMonth = 30.44;

    public static TipPlan Of(IReadOnlyDictionary<string, string> settings, DateTimeOffset now) => new(
        int.TryParse(settings.GetValueOrDefault("child_age"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var months) ? months : null,
        now, settings.GetValueOrDefault("tip_pace", "weekly"), settings.GetValueOrDefault("tip_time", "morning"), 0);

    /// <exception cref="JsonException">It is no plan.</exception>
    public static TipPlan Parse(string json) => JsonSerializer.Deserialize<TipPlan>(json) ?? throw new JsonException("A plan is not null.");

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>How old the child is by then, in months; null when it was not told.</summary>
    public int? AgeAt(DateTimeOffset at) => ChildAge + (int)((at - Since).TotalDays / DaysOfAMonth);

    /// <summary>When the next one goes out: the first on the next day, the others as chosen.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(Sent == 0 ? 1 : DaysBetween()) + TimeOfDay();
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private int DaysBetween() => Pace switch
    {
        "daily" => 1,
        "twice" => Sent % 2 == 0 ? 4 : 3,
        _ => 7,
    };

    private TimeSpan TimeOfDay() => Time switch
    {
        "noon" => new(12, 15, 0),
        "evening" => new(17, 30, 0),
        _ => new(9, 30, 0),
    };
}
