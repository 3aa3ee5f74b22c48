namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>The safety port: looks for danger in one text.</summary>
internal interface ISafetyDetector
{
    /// <summary>Pure and quick; never throws on any text.</summary>
    /// <param name="text">The person's words as sent.</param>
    /// <param name="language">BCP 47 language of the conversation; the text itself may be in another.</param>
    /// <param name="memory">What earlier texts left.</param>
    /// <param name="now">When the text came in.</param>
    SafetyAssessment Assess(string text, string language, SafetyMemory memory, DateTimeOffset now);
}
