namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>The result of checking one text.</summary>
/// <param name="Verdict">Null when nothing was found.</param>
/// <param name="Memory">What to remember for the next text of the conversation.</param>
public sealed record SafetyAssessment(SafetyVerdict? Verdict, SafetyMemory Memory);
