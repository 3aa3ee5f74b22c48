namespace ThrivingFamilies.Dialogs.Events;

/// <summary>Local services were looked for; for the figures on needs and gaps.</summary>
/// <param name="Need">A topic's name.</param>
/// <param name="Place">The ZIP or town; null when not told.</param>
/// <param name="Total">How many services there are; 0 is a gap in the directory.</param>
public sealed record HelpSought(string Need, string? Place, int Total) : DialogEvent;
