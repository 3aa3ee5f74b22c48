using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Knows danger by one sentence.</summary>
internal sealed class KeywordSafety : ISafetyDetector
{
    public SafetyAssessment Assess(string text, SafetyMemory memory, DateTimeOffset now) =>
        new(text.Contains("want to die", StringComparison.Ordinal) ? new("suicide_active", SafetyUrgency.Immediate, false, [new("wants_to_die", "want to die")]) : null, memory);
}
