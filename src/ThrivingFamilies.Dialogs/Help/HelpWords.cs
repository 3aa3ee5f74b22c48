using System.Globalization;
using System.Text;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Help;

/// <summary>Puts a service into words; the words are phrases of the content, the facts fill their slots. A text of details has room for two segments.</summary>
internal static class HelpWords
{
    /// <summary>Septets of two segments, less a few to spare.</summary>
    private const int RoomInText = 300;

    private const string Accented = "áíóúâêîôûãõëïÁÍÓÚÀÈÌÒÙÂÊÎÔÛÃÕç";

    private const string Bare = "aiouaeiouaoeiAIOUAEIOUAEIOUAOc";

    private const int ShortName = 38;
    /// <summary>Begins an alert that comes from people's reports; it is said in the line's own words.</summary>
    private const string Reported = "reported:";

    private const int ShortestWhat = 20;
    private const int LongestUrl = 40;

    public static IReadOnlyList<string> Phrases { get; } =
    [
        "help.found", "help.none", "help.unavailable", "help.place_unknown", "help.farther", "help.related", "help.sample", "help.miles", "help.open", "help.until", "help.opens", "help.always", "help.closed",
        "help.closed_now", "help.holiday", "help.call", "help.reported", "help.kept_safe", "help.checked", "help.stale", "help.unchecked", "help.more", "help.done", "help.gone",
    ];

    /// <summary>Name, distance, hours and phone in one line.</summary>
    public static string Line(Turn turn, HelpPlace place) => Joined(", ", place.Name, Miles(turn, place), Hours(turn, place), place.Phone);

    /// <summary>Name, distance and hours, so that three of them fit into a text.</summary>
    public static string ShortLine(Turn turn, HelpPlace place) => Joined(", ", Cut(Cheap(place.Name), ShortName), Miles(turn, place), Hours(turn, place));

    /// <summary>Everything known, one fact a line.</summary>
    public static string Details(Turn turn, HelpPlace place)
    {
        if (turn.Incoming.Channel != ChannelKind.Sms)
            return Details(turn, place, What(turn, place));
        var without = Details(turn, place, null);
        var what = Cheap(What(turn, place) ?? "");
        var room = RoomInText - without.Length - 1;
        return Cheap(room < ShortestWhat || what.Length == 0 ? without : Details(turn, place, Cut(what, room)));
    }

    /// <summary>Its web page; by text only a short one, or when there is no number to call.</summary>
    public static Link? Page(Turn turn, HelpPlace place) =>
        place.Url is null || (turn.Incoming.Channel == ChannelKind.Sms && place.Phone is not null) || (turn.Incoming.Channel == ChannelKind.Sms && place.Url.Length > LongestUrl && place.Address is not null) ? null : new(place.Name, place.Url);

    /// <summary>A warning comes before what it offers.</summary>
    private static string? What(Turn turn, HelpPlace place) => place.Alert is not { } alert ? place.Description : alert.StartsWith(Reported, StringComparison.Ordinal) ? turn.Phrase("help.reported") : alert;

    private static string Details(Turn turn, HelpPlace place, string? what) => Joined("\n", Name(turn, place), what, Where(turn, place), Today(turn, place), Call(turn, place), Checked(turn, place));

    private static string Joined(string between, params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                joined.Append(joined.Length > 0 ? between : "").Append(part);
        }
        return joined.ToString();
    }

    private static string Name(Turn turn, HelpPlace place) => place.Miles is null ? place.Name : $"{place.Name}, {Miles(turn, place)}";

    private static string? Miles(Turn turn, HelpPlace place) =>
        place.Miles is { } miles ? turn.Phrase("help.miles", "miles", miles.ToString(miles < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)) : null;

    private static string? Where(Turn turn, HelpPlace place) => place.IsConfidential ? turn.Phrase("help.kept_safe") : place.Address;

    /// <summary>What holds now, in a few words.</summary>
    private static string? Hours(Turn turn, HelpPlace place) => place.Hours switch
    {
        null => null,
        { Opens: null } => turn.Phrase("help.closed"),
        { IsHoliday: true } => turn.Phrase("help.holiday"),
        { IsOpenNow: true, Closes: { } closes } hours => IsAlways(hours) ? turn.Phrase("help.always") : turn.Phrase("help.until", "time", Clock(closes)),
        { IsOpenNow: false, Opens: { } opens } when opens > TimeOnly.FromDateTime(turn.LocalNow) => turn.Phrase("help.opens", "time", Clock(opens)),
        { IsOpenNow: false } hours => turn.Phrase("help.closed_now", "hours", Span(hours)),
        var hours => turn.Phrase("help.open", "hours", Span(hours)),
    };

    /// <summary>The hours of the day, with a word when they are over.</summary>
    private static string? Today(Turn turn, HelpPlace place) => place.Hours switch
    {
        { IsOpenNow: true, Opens: not null } hours when !IsAlways(hours) => turn.Phrase("help.open", "hours", Span(hours)),
        { IsHoliday: true, Opens: not null } hours => $"{turn.Phrase("help.holiday")} ({Span(hours)})",
        { IsOpenNow: false, Opens: { } opens } hours when opens > TimeOnly.FromDateTime(turn.LocalNow) => turn.Phrase("help.open", "hours", Span(hours)),
        _ => Hours(turn, place),
    };

    private static bool IsAlways(HelpHours hours) => hours.Opens == TimeOnly.MinValue && hours.Closes >= new TimeOnly(23, 59);

    private static string Span(HelpHours hours) => hours.Closes is { } closes ? $"{Clock(hours.Opens!.Value)}-{Clock(closes)}" : Clock(hours.Opens!.Value);

    private static string? Call(Turn turn, HelpPlace place) => place.Phone is null ? null : turn.Phrase("help.call", "phone", place.Phone);

    private static string Checked(Turn turn, HelpPlace place) => place.Checked is not { } day
        ? turn.Phrase("help.unchecked")
        : turn.Phrase(place.IsStale ? "help.stale" : "help.checked", "day", day.ToString("M/d/yyyy", CultureInfo.InvariantCulture));

    /// <summary>As Americans write it in either language: 9am, 5:30pm.</summary>
    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most - 3);
        return text[..(end > most / 2 ? end : most - 3)].TrimEnd(' ', ',', '-') + "...";
    }

    /// <summary>One accent that the cheap alphabet lacks would make the whole text twice as dear: names of places go without it.</summary>
    private static string Cheap(string text)
    {
        var smart = GsmText.Smart(text);
        if (Gsm7.Holds(smart))
            return smart;
        var cheap = new StringBuilder(smart.Length);
        foreach (var c in smart)
        {
            var at = Accented.IndexOf(c, StringComparison.Ordinal);
            cheap.Append(Gsm7.Holds([c]) ? c : at >= 0 ? Bare[at] : '-');
        }
        return cheap.ToString();
    }
}
