using System.Globalization;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class StaleReviewRule : IRule
{
    /// <summary>Keys that hold the day of a review or of a check.</summary>
    private static readonly string[] Keys = ["reviewed", "checked"];

    public string Id => "stale-review";

    public string What => "A person has checked it within a year; no review lies in the future.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var (file, reviewed) in draft.Dialogs.Select(dialog => (dialog.Place.File, dialog.Reviewed)).Concat(draft.Content.Answers.All.Select(answer => (answer.Place.File, answer.Reviewed))))
            if (reviewed is { } day && Wrong(day, draft.Today))
                Tell(Where(draft, file, day), day, draft.Today, found);
        foreach (var file in draft.Files.Where(file => file.Path is "line.yaml" or "safety/replies.yaml"))
            foreach (var (place, day) in Days(YamlTree.Read(file, new())).Where(pair => Wrong(pair.Day, draft.Today)))
                Tell(place, day, draft.Today, found);
    }

    private static bool Wrong(DateOnly day, DateOnly today) => day < today.AddYears(-1) || day > today;

    private static void Tell(Place place, DateOnly day, DateOnly today, Findings found)
    {
        if (day > today)
            found.Error(place, $"This review lies in the future: {Written(day)}.", "Write the day on which a person checked it.");
        else
            found.Warn(place, $"The last review was on {Written(day)}, more than a year ago.", "Have a person check it again, and write that day.");
    }

    private static Place Where(ContentDraft draft, string path, DateOnly day) =>
        draft.Files.First(file => file.Path == path).Find($"reviewed: {Written(day)}");

    private static IEnumerable<(Place Place, DateOnly Day)> Days(Node? node) => node is not MapNode map
        ? []
        : map.Entries.SelectMany(entry => Keys.Contains(entry.Key.Value) && entry.Value is TextNode text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? [(entry.Value.Place, day)]
            : Days(entry.Value));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
