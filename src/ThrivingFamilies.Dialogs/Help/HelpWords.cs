using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Dialogs.Help;

/// <summary>Puts a service into words; the words are phrases of the content, the facts fill their slots.</summary>
internal static class HelpWords
{
    public static IReadOnlyList<string> Phrases { get; } =
        ["help.found", "help.none", "help.unavailable", "help.place_unknown", "help.miles", "help.open", "help.closed", "help.call", "help.checked", "help.more", "help.done", "help.gone"];

    /// <summary>Name, distance, today's hours and phone in one line.</summary>
    public static string Line(Turn turn, HelpPlace place) =>
        string.Join(", ", new[] { place.Name, Miles(turn, place), Hours(turn, place), place.Phone }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Everything known, one fact a line.</summary>
    public static string Details(Turn turn, HelpPlace place) =>
        string.Join('\n', new[] { Name(turn, place), place.Description, place.Address, Hours(turn, place), Call(turn, place), Checked(turn, place) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Name(Turn turn, HelpPlace place) => place.Miles is null ? place.Name : $"{place.Name}, {Miles(turn, place)}";

    private static string? Miles(Turn turn, HelpPlace place) =>
        place.Miles is { } miles ? turn.Phrase("help.miles", "miles", miles.ToString(miles < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)) : null;

    private static string? Hours(Turn turn, HelpPlace place) => place.Hours switch
    {
        null => null,
        { Opens: null } => turn.Phrase("help.closed"),
        { Opens: { } opens, Closes: var closes } => turn.Phrase("help.open", "hours", closes is null ? Clock(opens) : $"{Clock(opens)}-{Clock(closes.Value)}"),
    };

    private static string? Call(Turn turn, HelpPlace place) => place.Phone is null ? null : turn.Phrase("help.call", "phone", place.Phone);

    private static string? Checked(Turn turn, HelpPlace place) =>
        place.Checked is { } day ? turn.Phrase("help.checked", "day", day.ToString("M/d/yyyy", CultureInfo.InvariantCulture)) : null;

    /// <summary>As Americans write it in either language: 9am, 5:30pm.</summary>
    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
}
