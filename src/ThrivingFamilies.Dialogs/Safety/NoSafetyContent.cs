namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>Finds nothing: a content folder without <c>safety/</c>, as in tests of single dialogs.</summary>
internal sealed class NoSafetyContent : ISafetyDetector
{
    public SafetyAssessment Assess(string text, SafetyMemory memory, DateTimeOffset now) => new(null, memory);
}
