using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The safety check found danger in this text; staff are alerted (without content).</summary>
/// <param name="Verdict">What was found, and the words that made it.</param>
public sealed record SafetyNoticed(SafetyVerdict Verdict) : DialogEvent;
