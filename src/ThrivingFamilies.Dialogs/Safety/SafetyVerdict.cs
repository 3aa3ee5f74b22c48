namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>What the safety check found in a text. Explainable: it names the words that made it.</summary>
/// <param name="Category">One of the safety categories, e.g. <c>suicide_active</c>, <c>domestic_violence</c>, <c>poisoning</c>.</param>
/// <param name="Urgency">How soon somebody has to be there.</param>
/// <param name="Unsure">True when it may be a figure of speech: the line asks about safety directly instead of staying silent.</param>
/// <param name="Reasons">The patterns that matched, with the words they matched on. Never logged.</param>
public sealed record SafetyVerdict(string Category, SafetyUrgency Urgency, bool Unsure, IReadOnlyList<SafetyReason> Reasons);
