namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person wants to see what the line keeps of them. The service answers with a link that expires.</summary>
public sealed record DataAsked : DialogEvent;
