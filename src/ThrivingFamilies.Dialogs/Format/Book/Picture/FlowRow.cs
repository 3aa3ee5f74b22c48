namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>A step of a block, or one of the ways that it leads.</summary>
/// <param name="Y">Below the card's upper edge, of the first line's foot.</param>
/// <param name="Key">The kind of step; empty for a way.</param>
/// <param name="Lines">What is said, chosen or looked at, in lines that fit.</param>
/// <param name="Leads">Where it leads: a card's number, or another dialog; empty when it goes on below.</param>
public sealed record FlowRow(double Y, string Key, IReadOnlyList<string> Lines, string Leads);
