namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>Looks for danger in a text: first in every turn, in every state.</summary>
public interface ISafetyDetector
{
    /// <summary>Checks one text in the light of what the conversation's last texts showed.</summary>
    /// <param name="text">The person's words as sent; any length, any script.</param>
    /// <param name="memory">What the last assessment of this conversation left.</param>
    /// <param name="now">When the text came in; signals of earlier texts fade with it.</param>
    SafetyAssessment Assess(string text, SafetyMemory memory, DateTimeOffset now);
}
