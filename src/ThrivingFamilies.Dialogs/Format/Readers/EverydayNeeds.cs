using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>
/// What people text about ordinary needs, for the safety model to learn from: a child who won't listen is no emergency.
/// Topics in which danger may be spoken of are left out, and so are most texts of the others: the model learns at every start.
/// </summary>
internal static class EverydayNeeds
{
    private const int OneIn = 4;

    private static readonly string[] NearDanger =
        ["domestic_violence", "mental_health_support", "stress_overwhelm", "grief_loss", "substance_use", "talk_to_human", "legal_custody", "lonely_connection_groups", "crying_baby", "healing_after_hard_times", "health_care"];

    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder) ? [] :
        [.. ExampleFile.ReadFolder(folder).Where(IsOrdinary).SelectMany(file => file.Texts.Where((_, at) => at % OneIn == 1).Select(text => text.Text))];

    private static bool IsOrdinary(ExampleFile file) => !file.Topics.Append(file.Parent).Any(NearDanger.Contains);
}
