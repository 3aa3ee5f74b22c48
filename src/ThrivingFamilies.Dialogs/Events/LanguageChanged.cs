namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The conversation goes on in another language.</summary>
/// <param name="Language">BCP 47, e.g. <c>en</c> or <c>es</c>.</param>
public sealed record LanguageChanged(string Language) : DialogEvent;
