namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Words that speak of danger.</summary>
/// <param name="Name">See <see cref="Rule"/>.</param>
/// <param name="Category">The safety category.</param>
/// <param name="Urgency">How soon somebody has to be there.</param>
/// <param name="Unsure">True when the words may be a figure of speech: the line asks.</param>
/// <param name="Firm">True when no guard may silence it.</param>
internal sealed record DangerRule(string Name, string Category, SafetyUrgency Urgency, bool Unsure, bool Firm) : Rule(Name);
