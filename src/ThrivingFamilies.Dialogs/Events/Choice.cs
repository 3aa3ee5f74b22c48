namespace ThrivingFamilies.Dialogs.Events;

/// <summary>A choice offered with a message.</summary>
/// <param name="Id">The author's name of the choice, stable between languages.</param>
/// <param name="Label">What the person reads, in their language.</param>
public sealed record Choice(string Id, string Label);
