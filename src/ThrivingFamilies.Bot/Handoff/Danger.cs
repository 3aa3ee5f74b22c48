using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A safety verdict as a word carries it: without the words that made it.</summary>
internal sealed record Danger(string Category, SafetyUrgency Urgency, bool Unsure)
{
    public static Danger? Of(SafetyVerdict? verdict) => verdict is null ? null : new(verdict.Category, verdict.Urgency, verdict.Unsure);

    public SafetyVerdict ToVerdict() => new(Category, Urgency, Unsure, []);
}
