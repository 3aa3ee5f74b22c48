namespace ThrivingFamilies.Dialogs.Events;

/// <summary>Something that a turn decided, in the past tense. Stored as a row, acted on by the service.</summary>
public abstract record DialogEvent;
