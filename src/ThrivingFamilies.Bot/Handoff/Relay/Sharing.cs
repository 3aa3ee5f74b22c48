using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>Finds a listing that a worker wants to send: <c>SHARE food 64111</c>.</summary>
internal static class Sharing
{
    /// <returns>The nearest service in one line; null when there is none, or the line has no directory.</returns>
    public static string? Find(Desk desk, string asked, string language)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (desk.Help is not { } help || words.Length == 0)
            return null;
        var place = words.Length > 1 ? string.Join(' ', words[1..]) : null;
        var search = new HelpSearch(words[0].ToLowerInvariant(), place, language, new Dictionary<string, string>(), 0, 1, desk.Now);
        return help.Find(search).Places.Select(Line).FirstOrDefault();
    }

    private static string Line(HelpPlace place) => string.Join(", ", new[] { place.Name, place.Phone, place.Address, place.Url }.Where(part => !string.IsNullOrEmpty(part)));
}
