namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>A block of a dialog.</summary>
/// <param name="Number">By which rows that lead here name it.</param>
/// <param name="From">The numbers of the cards that lead here.</param>
/// <param name="X">Of its left edge.</param>
/// <param name="Y">Of its upper edge.</param>
public sealed record FlowCard(int Number, string Name, IReadOnlyList<int> From, double X, double Y, double Width, double Height, IReadOnlyList<FlowRow> Rows);
