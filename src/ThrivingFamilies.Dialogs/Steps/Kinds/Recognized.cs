using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

/// <summary>Asks the recognizers of the build on behalf of a question.</summary>
internal static class Recognized
{
    public static IReadOnlyList<Entity> In(Hearing hearing, string kind) => In(hearing.Turn, hearing.Text, kind);

    /// <summary>Entities of a kind; none when this build has no recognizer of it.</summary>
    public static IReadOnlyList<Entity> In(Turn turn, string text, string kind)
    {
        var set = turn.Content.Recognizers;
        if (!set.Kinds.Contains(kind))
            return [];
        var found = set[kind].Recognize(text, turn.Language, turn.LocalNow);
        return found.Count > 0 ? found : set[kind].Recognize(text, Other(turn.Language), turn.LocalNow);
    }

    /// <summary>A value of a resolution as text; null when it has none.</summary>
    public static string? Value(this Entity entity, string key) =>
        entity.Resolution.TryGetValue(key, out var value) ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>People mix languages within a text: what one does not hear, the other may.</summary>
    private static string Other(string language) => language == "es" ? "en" : "es";
}
