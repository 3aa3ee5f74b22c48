namespace ThrivingFamilies.Dialogs.Safety.Evaluation;

/// <summary>One labelled text.</summary>
/// <param name="Text">As a person sent it.</param>
/// <param name="Language">BCP 47, or <c>mix</c>.</param>
/// <param name="Kind">The safety category; for a text without danger the kind of trap.</param>
/// <param name="Urgencies">The urgencies that count as right, the expected one first; empty for a text without danger.</param>
/// <param name="SoftOfferOk">True when a gentle question does not count as a false alarm.</param>
public sealed record SafetyCase(string Text, string Language, string Kind, IReadOnlyList<SafetyUrgency> Urgencies, bool SoftOfferOk)
{
    /// <summary>True when the text speaks of danger.</summary>
    public bool IsCrisis => Urgencies.Count > 0;
}
