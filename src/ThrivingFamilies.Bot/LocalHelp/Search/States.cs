namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>The states of the United States: their letters, names, and the clock that most of each goes by.</summary>
internal static class States
{
    private const string Table =
        "AL alabama C|AK alaska K|AZ arizona Z|AR arkansas C|CA california P|CO colorado M|CT connecticut E|DE delaware E|DC district of columbia E|FL florida E|GA georgia E|HI hawaii H|" +
        "ID idaho M|IL illinois C|IN indiana E|IA iowa C|KS kansas C|KY kentucky E|LA louisiana C|ME maine E|MD maryland E|MA massachusetts E|MI michigan E|MN minnesota C|MS mississippi C|" +
        "MO missouri C|MT montana M|NE nebraska C|NV nevada P|NH new hampshire E|NJ new jersey E|NM new mexico M|NY new york E|NC north carolina E|ND north dakota C|OH ohio E|OK oklahoma C|" +
        "OR oregon P|PA pennsylvania E|RI rhode island E|SC south carolina E|SD south dakota C|TN tennessee C|TX texas C|UT utah M|VT vermont E|VA virginia E|WA washington P|WV west virginia E|" +
        "WI wisconsin C|WY wyoming M|PR puerto rico A";

    private static readonly Dictionary<string, (string Name, char Clock)> ByCode = Table.Split('|').ToDictionary(row => row[..2], row => (row[3..^2], row[^1]), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ByName = ByCode.ToDictionary(pair => pair.Value.Name, pair => pair.Key, StringComparer.Ordinal);

    /// <returns>Two letters; null when it is no state.</returns>
    public static string? Code(string? written)
    {
        if (written is null)
            return null;
        var plain = PlaceName.Fold(written);
        return plain.Length == 2 && ByCode.ContainsKey(plain.ToUpperInvariant()) ? plain.ToUpperInvariant() : ByName.GetValueOrDefault(plain) ?? (plain is "d c" ? "DC" : null);
    }

    public static TimeZoneInfo? Zone(string? state) => state is not null && ByCode.TryGetValue(state, out var known) ? TimeZoneInfo.FindSystemTimeZoneById(known.Clock switch
    {
        'E' => "America/New_York",
        'C' => "America/Chicago",
        'M' => "America/Denver",
        'Z' => "America/Phoenix",
        'P' => "America/Los_Angeles",
        'K' => "America/Anchorage",
        'H' => "Pacific/Honolulu",
        _ => "America/Puerto_Rico",
    }) : null;
}
