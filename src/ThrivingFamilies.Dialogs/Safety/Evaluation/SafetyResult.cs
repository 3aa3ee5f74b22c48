namespace ThrivingFamilies.Dialogs.Safety.Evaluation;

/// <summary>A labelled text and what the detector made of it.</summary>
/// <param name="Case">The text and its labels.</param>
/// <param name="Verdict">Null when nothing was found.</param>
public sealed record SafetyResult(SafetyCase Case, SafetyVerdict? Verdict)
{
    /// <summary>True for a verdict on a text without danger, except a gentle question where that is welcome.</summary>
    public bool IsFalseAlarm => !Case.IsCrisis && Verdict is not null && !(Case.SoftOfferOk && Verdict.Unsure);
}
