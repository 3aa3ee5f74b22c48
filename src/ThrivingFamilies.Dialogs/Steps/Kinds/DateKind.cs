using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class DateKind : AnswerKind
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "HH:mm:ss"];

    public override string Name => "date";

    public override string What => "A day, a time, or both; saved as 2026-11-24, 15:00, or 2026-11-24 15:00.";

    public override string AgainPhrase => "again.date";

    public override Fact? Understand(Hearing hearing)
    {
        var now = hearing.Turn.LocalNow;
        foreach (var entity in Recognized.In(hearing, "datetime"))
            if (Readings(entity).OrderBy(reading => reading.when < now && reading.form != Forms[2]).FirstOrDefault() is { form: { } form } first)
                return hearing.Fact(first.when.ToString(form.Replace(":ss", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), entity.Text);
        return null;
    }

    /// <summary>The readings of an entity that are one instant, in Microsoft's shape: a list of values, each with its own parts.</summary>
    private static IEnumerable<(DateTime when, string? form)> Readings(Entity entity)
    {
        if (!entity.Resolution.TryGetValue("values", out var values) || values is not System.Collections.IEnumerable list)
            yield break;
        foreach (var item in list)
            foreach (var form in Forms)
                if (DateTime.TryParseExact(Part(item, "value") ?? Part(item, "start"), form, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var when))
                    yield return (when, form);
    }

    private static string? Part(object? item, string name) => item switch
    {
        IReadOnlyDictionary<string, string> parts => parts.GetValueOrDefault(name),
        IReadOnlyDictionary<string, object?> parts => parts.GetValueOrDefault(name)?.ToString(),
        _ => null,
    };
}
