namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>One example text.</summary>
/// <param name="Text">As a person would send it.</param>
/// <param name="Category">Its safety category; empty for a text without danger.</param>
/// <param name="Urgency">How soon somebody has to be there; null without danger.</param>
/// <param name="Line">Texts of one line share it: they are learned together or held out together.</param>
internal sealed record Example(string Text, string Category, SafetyUrgency? Urgency, int Line);
